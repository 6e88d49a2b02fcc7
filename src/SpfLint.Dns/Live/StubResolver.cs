using System.Collections.Immutable;
using System.Net;
using SpfLint.Dns.Names;
using SpfLint.Dns.Records;
using SpfLint.Dns.Resolution;

namespace SpfLint.Dns.Live;

/// <summary>
/// Asks name servers (RFC 1034 section 5.3.1): those of a site, which find out the rest, or one that is authoritative. Each question
/// is asked once; its answer, a failure too, is kept for the life of the resolver.
/// </summary>
/// <remarks>
/// A server that fails, refuses or refers elsewhere makes way for the next and is not asked the same again; one that keeps silent gets
/// as many chances as the options say, and is given up for good when it never speaks. The work on one question is bounded: by
/// servers, tries and timeouts for each name of at most <see cref="AliasFollowingSource.MaxAliases"/> aliases.
/// </remarks>
public sealed class StubResolver : IDnsSource
{
    private readonly ImmutableArray<NameServer> _servers;
    private readonly StubResolverOptions _options;
    private readonly AskedQuestions _questions = new();

    /// <summary>The server that answered last, which is asked first: a dead one in front costs its timeout once.</summary>
    private volatile int _preferred;

    /// <summary>Makes a resolver. Nothing is asked yet.</summary>
    /// <param name="servers">The servers, the one to ask first at the start. Without any, every answer is <see cref="DnsStatus.Unknown"/>.</param>
    /// <param name="options">How patient to be.</param>
    /// <exception cref="ArgumentOutOfRangeException">The timeout or the number of tries is out of its range.</exception>
    public StubResolver(IEnumerable<IPEndPoint> servers, StubResolverOptions? options = null)
    {
        _servers = [.. servers.Select(server => new NameServer(server))];
        _options = options ?? new StubResolverOptions();
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(_options.Timeout, TimeSpan.Zero, nameof(options));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(_options.Timeout, TimeSpan.FromDays(1), nameof(options));
        ArgumentOutOfRangeException.ThrowIfLessThan(_options.Tries, 1, nameof(options));
    }

    /// <inheritdoc/>
    public DnsAnswer Resolve(DomainName name, RecordType type, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        if (_servers.IsEmpty || type is not (RecordType.A or RecordType.Aaaa or RecordType.MX or RecordType.Ptr or RecordType.Txt or RecordType.Spf))
            return DnsAnswer.Of(DnsStatus.Unknown);

        // The one place that waits: sources answer before they return.
        return _questions.Ask(name, type, (name, type, cancellation) => FollowAsync(name, type, cancellation).GetAwaiter().GetResult(), cancellation);
    }

    /// <summary>Asks on where a server leaves a chain of aliases unfinished.</summary>
    private async Task<DnsAnswer> FollowAsync(DomainName name, RecordType type, CancellationToken cancellation)
    {
        ImmutableArray<DomainName> path = [];
        while (path.Length <= AliasFollowingSource.MaxAliases)
        {
            DnsAnswer answer = await AskServersAsync(new Question(name, type), cancellation).ConfigureAwait(false);
            path = path.AddRange(answer.Aliases);
            if (answer.Status != DnsStatus.Unknown)
                return path.IsEmpty ? answer : answer.Over(path);

            name = path[^1];
        }

        return DnsAnswer.Of(DnsStatus.ServerFailure).Over(path);
    }

    private async Task<DnsAnswer> AskServersAsync(Question question, CancellationToken cancellation)
    {
        int first = _preferred;
        var silent = Enumerable.Range(0, _servers.Length).Select(i => (first + i) % _servers.Length).Where(i => !_servers[i].IsGivenUp).ToList();
        var failure = DnsStatus.Timeout;
        for (int tries = 0; tries < _options.Tries; tries++)
        {
            foreach (int server in silent.ToArray())
            {
                if (await TryAskAsync(_servers[server], question, cancellation).ConfigureAwait(false) is not { } reply)
                {
                    _servers[server].NoteSilence();
                    continue;
                }

                _servers[server].NoteReply();
                if (reply.Kind == ReplyKind.Answered)
                {
                    _preferred = server;
                    return reply.Answer;
                }

                failure = DnsStatus.ServerFailure;
                silent.Remove(server);
            }
        }

        return DnsAnswer.Of(failure);
    }

    /// <summary>Asks one server once; null when it keeps silent.</summary>
    private async Task<Reply?> TryAskAsync(NameServer server, Question question, CancellationToken cancellation)
    {
        using var timeout = new CancellationTokenSource(_options.Timeout, _options.Clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellation);
        try
        {
            return await server.AskAsync(question, either.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            cancellation.ThrowIfCancellationRequested();
            return null;
        }
    }
}
