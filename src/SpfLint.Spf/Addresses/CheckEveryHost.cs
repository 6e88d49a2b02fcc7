using SpfLint.Dns.Names;
using SpfLint.Dns.Resolution;
using SpfLint.Spf.Addresses.Walking;
using SpfLint.Spf.Evaluation;
using SpfLint.Spf.Syntax;

namespace SpfLint.Spf.Addresses;

/// <summary>
/// check_host for every address at once (RFC 7208 section 4): the same result, deciding term and counts that
/// <see cref="CheckHost"/> gives to each, in ranges. One instance is best used for many evaluations, for it keeps parsed
/// records as long as the source keeps their answers; it is safe to use from several threads.
/// </summary>
/// <remarks>
/// An IPv4-mapped address is the IPv4 address that it holds (section 5), so that nobody has one: its range says what the
/// addresses around it get. Time does not run out here.
/// </remarks>
/// <param name="source">Answers its questions.</param>
/// <param name="options">Its limits.</param>
public sealed class CheckEveryHost(IDnsSource source, CheckHostOptions options)
{
    private volatile Published? _last;

    // Two threads may make the same at once.
    private SenderMacros? _ip4Macros;
    private SenderMacros? _ip6Macros;

    /// <summary>Makes one with the limits that the RFC names.</summary>
    public CheckEveryHost(IDnsSource source)
        : this(source, CheckHostOptions.Default)
    {
    }

    /// <summary>
    /// Most segments and networks that an evaluation looks at, again and again, before it leaves the rest open: some hundred times
    /// what the longest honest records need.
    /// </summary>
    internal int MaxEffort { get; init; } = 10_000_000;

    /// <summary>Evaluates a domain for the addresses of a family.</summary>
    /// <param name="domain">The domain to check, <c>&lt;domain&gt;</c>.</param>
    /// <param name="family">The family.</param>
    /// <param name="sender">What is known of the sender besides.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    public AddressPartition Evaluate(
        DomainName domain, IpFamily family, KnownSender? sender = null, CancellationToken cancellation = default) =>
        Start(family, sender, cancellation).Run(domain, published: null);

    /// <summary>Evaluates a record for the addresses of a family, as if its domain published it and no other.</summary>
    /// <param name="domain">The domain.</param>
    /// <param name="record">The record's text: its character-strings joined without spaces (section 3.3).</param>
    /// <param name="family">The family.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    public AddressPartition EvaluateRecord(
        DomainName domain, ReadOnlyMemory<byte> record, IpFamily family, CancellationToken cancellation = default) =>
        Start(family, KnownSender.Nothing, cancellation).Run(domain, AnswerOf(record));

    /// <summary>The same for a record that has been read.</summary>
    /// <param name="domain">The domain.</param>
    /// <param name="record">The record.</param>
    /// <param name="family">The family.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    public AddressPartition EvaluateRecord(
        DomainName domain, SpfRecord record, IpFamily family, CancellationToken cancellation = default) =>
        Start(family, KnownSender.Nothing, cancellation).Run(domain, AnswerOf(record.Text, record));

    /// <summary>The same for some addresses; the partition has no others, and its visits tell what these alone came to.</summary>
    /// <param name="domain">The domain.</param>
    /// <param name="record">The record's text: its character-strings joined without spaces (section 3.3).</param>
    /// <param name="family">The family.</param>
    /// <param name="within">The addresses.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    public AddressPartition EvaluateRecord(
        DomainName domain, ReadOnlyMemory<byte> record, IpFamily family, AddressRange within, CancellationToken cancellation = default) =>
        Start(family, KnownSender.Nothing, cancellation).Run(domain, AnswerOf(record), within);

    /// <summary>The answer with a record; a record is mostly evaluated several times, and parsed once for one answer.</summary>
    private DnsAnswer AnswerOf(ReadOnlyMemory<byte> record, SpfRecord? read = null)
    {
        Published? last = _last;
        if (last is null || !last.Record.Equals(record))
        {
            DnsAnswer answer = DnsAnswer.FromTexts([record]);
            if (read is not null)
                PublishedRecord.Of(answer, read);

            _last = last = new Published(record, answer);
        }

        return last.Answer;
    }

    private Walk Start(IpFamily family, KnownSender? sender, CancellationToken cancellation) =>
        new(source, options, MacrosOf(sender ?? KnownSender.Nothing, family), cancellation)
        {
            Family = family,
            MaxEffort = MaxEffort,
        };

    /// <summary>Most evaluations are about senders of whom nothing is known.</summary>
    private SenderMacros MacrosOf(KnownSender sender, IpFamily family)
    {
        if (!ReferenceEquals(sender, KnownSender.Nothing))
            return new SenderMacros(sender, family, options);

        ref SenderMacros? known = ref family == IpFamily.Ip4 ? ref _ip4Macros : ref _ip6Macros;
        return known ??= new SenderMacros(sender, family, options);
    }

    private sealed record Published(ReadOnlyMemory<byte> Record, DnsAnswer Answer);
}
