using System.Collections.Immutable;
using SpfLint.Dns.Names;
using SpfLint.Spf.Syntax;

namespace SpfLint.Spf.Evaluation.Tracing;

/// <summary>A term that was looked at.</summary>
public sealed record TermTrace
{
    /// <summary>The term; its span counts in the text of the record it stands in.</summary>
    public required SpfTerm Term { get; init; }

    /// <summary>The target with its macros expanded, or the domain that stands for a missing one; null for terms without a target.</summary>
    public DomainName? Target { get; init; }

    /// <summary>What it gave.</summary>
    public required TermOutcome Outcome { get; init; }

    /// <summary>Why.</summary>
    public required EvaluationReason Reason { get; init; }

    /// <summary>The questions that it asked itself, in order; those of an included record are its own.</summary>
    public required ImmutableArray<LookupTrace> Lookups { get; init; }

    /// <summary>The terms that have asked DNS so far in the whole evaluation, this one included (RFC 7208 section 4.6.4).</summary>
    public required int LookupCount { get; init; }

    /// <summary>The void lookups so far in the whole evaluation, those of this term included (RFC 7208 section 4.6.4).</summary>
    public required int VoidLookupCount { get; init; }

    /// <summary>The record that an include or redirect led to; else null.</summary>
    public RecordTrace? TargetRecord { get; init; }
}
