using System.Collections.Immutable;
using SpfLint.Analysis.Simulation.Headers;
using SpfLint.Spf.Evaluation;
using SpfLint.Spf.Evaluation.Tracing;

namespace SpfLint.Analysis.Simulation;

/// <summary>What an evaluation gave, and what would make the sender pass.</summary>
/// <param name="Question">The question.</param>
/// <param name="Identity">The identity that was checked.</param>
/// <param name="Trace">Its evaluation.</param>
/// <param name="Remedies">What would help, the plainest first; empty when the sender passes.</param>
public sealed record SenderReport(SenderQuestion Question, SpfIdentity Identity, CheckHostTrace Trace, ImmutableArray<Remedy> Remedies)
{
    /// <summary>What the From domain's record says to the same host; null when nobody asked, or when the sender passes.</summary>
    public CheckHostOutcome? HeaderFrom { get; init; }

    /// <summary>The result that a mail's receiver had for the same question; null when nobody compares.</summary>
    public SpfClaim? Claim { get; init; }

    /// <summary>What the evaluation gave.</summary>
    public CheckHostOutcome Outcome => Trace.Outcome;

    /// <summary>The record that decided, after redirects; null when no domain was asked for.</summary>
    public RecordTrace? Decider => DecidingRecord.Of(Trace);
}
