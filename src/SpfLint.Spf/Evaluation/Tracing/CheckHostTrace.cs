namespace SpfLint.Spf.Evaluation.Tracing;

/// <summary>An evaluation with every step of it.</summary>
/// <param name="Outcome">What it gave.</param>
/// <param name="Root">The evaluation of the domain's own record; null when the domain cannot be one.</param>
public sealed record CheckHostTrace(CheckHostOutcome Outcome, RecordTrace? Root);
