using System.Collections.Immutable;
using SpfLint.Dns.Names;
using SpfLint.Dns.Records;
using SpfLint.Dns.Resolution;
using SpfLint.Spf.Evaluation.Tracing;
using SpfLint.Spf.Syntax;

namespace SpfLint.Spf.Evaluation.Needs;

/// <summary>A term that asks DNS, and so counts as one lookup (RFC 7208 section 4.6.4), with what it needs to know.</summary>
public sealed class TermNode
{
    /// <summary>Most exchanges of an <c>mx</c>; with one more it is an error, whatever their addresses are (RFC 7208 section 4.6.4).</summary>
    public const int MaxExchanges = 10;

    internal TermNode(SpfTerm term, DomainSpec? domainSpec)
    {
        Term = term;
        DomainSpec = domainSpec;
    }

    /// <summary>The directive or <c>redirect</c>; its span counts in the text of the record that it stands in.</summary>
    public SpfTerm Term { get; }

    /// <summary>The target as written; null when the record's own domain stands for it.</summary>
    public DomainSpec? DomainSpec { get; }

    /// <summary>The mechanism; null for <c>redirect</c>.</summary>
    public SpfMechanism? Mechanism => Term is SpfDirective directive ? directive.Mechanism : null;

    /// <summary>The name that it asks for; null when that depends on the sender, or is no name.</summary>
    public DomainName? Target { get; internal init; }

    /// <summary>The questions that it asks itself, for senders of both families; empty when nothing was asked.</summary>
    public ImmutableArray<LookupTrace> Lookups { get; internal set; } = [];

    /// <summary>The record that <c>include</c> or <c>redirect</c> leads to; null for other terms, and when it is not known which.</summary>
    public RecordNode? Record { get; internal set; }

    /// <summary>Whether it leads back to a record that is being evaluated.</summary>
    public bool ClosesLoop { get; internal set; }

    /// <summary>
    /// Whether an evaluation gets here with a sender that no term but <c>all</c> matches. Behind an error or a term that
    /// always matches it does not.
    /// </summary>
    public bool IsReached { get; internal set; }

    /// <summary>Void lookups of its own for an IPv4 sender, without those of its <see cref="Record"/>.</summary>
    public int VoidIp4 => CountVoid(RecordType.Aaaa);

    /// <summary>Void lookups of its own for an IPv6 sender, without those of its <see cref="Record"/>.</summary>
    public int VoidIp6 => Mechanism == SpfMechanism.Exists ? VoidIp4 : CountVoid(RecordType.A);

    /// <summary>Whether its own first question has no answer for senders of either family.</summary>
    public bool IsVoid => Mechanism switch
    {
        SpfMechanism.A => Lookups is [{ Answer.IsNegative: true }, { Answer.IsNegative: true }],
        SpfMechanism.Mx or SpfMechanism.Exists => Lookups is [{ Answer.IsNegative: true }, ..],
        _ => false,
    };

    /// <summary>Whether the evaluation ends here for all senders that come to it. Certain when true.</summary>
    internal bool EndsForAll => Mechanism switch
    {
        SpfMechanism.Include => Record is { EndsForAll: true },
        SpfMechanism.Exists => Lookups is [{ Answer.Status: DnsStatus.NoError }],
        _ => HasTooManyExchanges,
    };

    /// <summary>Whether some answer that it needs is not known.</summary>
    public bool IsUnknown =>
        Record?.State == RecordState.Unknown || Lookups.Any(lookup => lookup.Answer.Status == DnsStatus.Unknown);

    /// <summary>The mail exchanges that <c>mx</c> finds; empty for other terms.</summary>
    public ImmutableArray<MailExchange> MailExchanges =>
        (Mechanism == SpfMechanism.Mx && Lookups is [var first, ..] ? first.Answer : DnsAnswer.Of(DnsStatus.NoData)).MailExchanges;

    /// <summary>Whether <c>mx</c> finds more than <see cref="MaxExchanges"/>.</summary>
    public bool HasTooManyExchanges => MailExchanges.Length > MaxExchanges;

    /// <summary>What the term spends, without its <see cref="Record"/>.</summary>
    internal LookupTotal Own => new(1, VoidIp4, VoidIp6, IsLowerBound: false);

    // Names that answer a ptr are the sender's and not of the record.
    private int CountVoid(RecordType otherFamily)
    {
        if (Mechanism == SpfMechanism.Ptr)
            return 0;

        int count = 0;
        foreach (LookupTrace lookup in Lookups)
        {
            if (lookup.Type != otherFamily && lookup.Answer.IsNegative)
                count++;
        }

        return count;
    }
}
