using System.Collections.Immutable;
using SpfLint.Dns.Names;
using SpfLint.Dns.Records;

namespace SpfLint.Dns.Resolution;

/// <summary>A source that knows records one by one and follows aliases the way a resolver does (RFC 1034 section 5.3.3).</summary>
public abstract class AliasFollowingSource : IDnsSource
{
    /// <summary>Longest chain of aliases; resolvers in use stop between 8 and 16.</summary>
    public const int MaxAliases = 16;

    private protected AliasFollowingSource()
    {
    }

    /// <inheritdoc/>
    public bool AnswersAtOnce => true;

    /// <inheritdoc/>
    public DnsAnswer Resolve(DomainName name, RecordType type, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        if (type is not (RecordType.A or RecordType.Aaaa or RecordType.MX or RecordType.Ptr or RecordType.Txt or RecordType.Spf))
            return DnsAnswer.Of(DnsStatus.Unknown);

        Step step = Take(name, type);
        if (step.Answer is { } direct)
            return direct;

        ImmutableArray<DomainName>.Builder aliases = ImmutableArray.CreateBuilder<DomainName>();
        while (step.Answer is null && aliases.Count < MaxAliases)
        {
            aliases.Add(step.Alias);
            step = Take(step.Alias, type);
        }

        // RFC 1034 section 3.6.2: a loop is an error, and a chain without end is as good as one.
        return (step.Answer ?? DnsAnswer.Of(DnsStatus.ServerFailure)).Over(aliases.ToImmutable());
    }

    /// <summary>Answers from what stands at a name, or says which name to ask instead.</summary>
    internal abstract Step Take(DomainName name, RecordType type);

    /// <summary>One step of a resolution.</summary>
    /// <param name="Answer">The answer; null when the name is an alias.</param>
    /// <param name="Alias">The name to go on with when there is no answer.</param>
    internal readonly record struct Step(DnsAnswer? Answer, DomainName Alias)
    {
        public static Step Of(DnsStatus status) => new(DnsAnswer.Of(status), default);

        public static Step To(DomainName alias) => new(null, alias);
    }
}
