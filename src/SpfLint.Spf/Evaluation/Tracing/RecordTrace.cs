using System.Collections.Immutable;
using SpfLint.Dns.Names;
using SpfLint.Spf.Syntax;

namespace SpfLint.Spf.Evaluation.Tracing;

/// <summary>The evaluation of one domain's record.</summary>
public sealed record RecordTrace
{
    /// <summary>The domain.</summary>
    public required DomainName Domain { get; init; }

    /// <summary>The questions that found the record.</summary>
    public required ImmutableArray<LookupTrace> Lookups { get; init; }

    /// <summary>The record; null when there is none, or several.</summary>
    public SpfRecord? Record { get; init; }

    /// <summary>The terms that were looked at, in that order.</summary>
    public required ImmutableArray<TermTrace> Terms { get; init; }

    /// <summary>What the record gave.</summary>
    public required SpfResult Result { get; init; }

    /// <summary>Why.</summary>
    public required EvaluationReason Reason { get; init; }
}
