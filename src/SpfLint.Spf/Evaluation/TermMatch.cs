using SpfLint.Spf.Evaluation.Tracing;

namespace SpfLint.Spf.Evaluation;

/// <summary>What looking at a term gave.</summary>
/// <param name="Outcome">Whether it matched.</param>
/// <param name="Reason">Why.</param>
internal readonly record struct TermMatch(TermOutcome Outcome, EvaluationReason Reason)
{
    /// <summary>Whether an answer that is not known may have given another outcome.</summary>
    public bool IsDoubtful { get; init; }

    public static TermMatch Yes(EvaluationReason reason) => new(TermOutcome.Match, reason);

    public static TermMatch No(EvaluationReason reason) => new(TermOutcome.NoMatch, reason);

    public static TermMatch PermError(EvaluationReason reason) => new(TermOutcome.PermError, reason);

    public static TermMatch TempError(EvaluationReason reason) => new(TermOutcome.TempError, reason);

    public static TermMatch Unknown { get; } = new(TermOutcome.Unknown, EvaluationReason.UnknownAnswer);
}
