using SpfLint.Dns.Names;
using SpfLint.Dns.Resolution;
using SpfLint.Spf.Evaluation;
using SpfLint.Spf.Syntax;

namespace SpfLint.Spf.Addresses;

/// <summary>A record that addresses came to, by one way: the domain's own, or one that an include or redirect leads to.</summary>
public sealed class RecordVisit
{
    private readonly List<RecordVisit> _visits = [];

    internal RecordVisit(DomainName domain, RecordVisit? parent, SpfTerm? via)
    {
        Domain = domain;
        Parent = parent;
        Via = via;
        parent?._visits.Add(this);
    }

    /// <summary>The domain whose record it is.</summary>
    public DomainName Domain { get; }

    /// <summary>The visit whose record has <see cref="Via"/>; null for the first.</summary>
    public RecordVisit? Parent { get; }

    /// <summary>The include (a <see cref="SpfDirective"/>) or redirect (a <see cref="SpfModifier"/>) that led here; null for the first.</summary>
    public SpfTerm? Via { get; }

    /// <summary>The answer to the question for the record; null when nothing was asked.</summary>
    public DnsAnswer? Answer { get; internal set; }

    /// <summary>The record; null when there is none, or several.</summary>
    public SpfRecord? Record { get; internal set; }

    /// <summary>The visits that its includes and its redirect led to, in order.</summary>
    public IReadOnlyList<RecordVisit> Visits => _visits;

    /// <summary>Its own terms that asked DNS for any address (RFC 7208 section 4.6.4).</summary>
    public int OwnLookupCount { get; internal set; }

    /// <summary>The terms of the record and of all below it that asked DNS; an address that leaves early spends fewer.</summary>
    public int LookupCount => OwnLookupCount + _visits.Sum(visit => visit.LookupCount);

    /// <summary>Why no term of the record was looked at; null when they were.</summary>
    public EvaluationReason? Failure { get; internal set; }

    /// <summary>The domains from the first to this one.</summary>
    public IEnumerable<DomainName> Path => Parent is null ? [Domain] : [.. Parent.Path, Domain];
}
