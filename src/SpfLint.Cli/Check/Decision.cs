using SpfLint.Analysis.Diagnostics;
using SpfLint.Analysis.Simulation;
using SpfLint.Spf.Evaluation;
using SpfLint.Spf.Evaluation.Tracing;

namespace SpfLint.Cli.Check;

/// <summary>Says what decided.</summary>
internal static class Decision
{
    /// <summary>Which term decided, if one did, and why. The text is still to be escaped for where it goes.</summary>
    /// <param name="report">The evaluation.</param>
    /// <param name="decider">The record that decided.</param>
    public static string WithTerm(SenderReport report, RecordTrace decider)
    {
        string why = Of(report, decider);
        if (report.Outcome is not { Term: { } term, Record: { } record })
            return why;

        string role = report.Outcome switch
        {
            { Reason: EvaluationReason.SyntaxError } => "is wrong",
            { Result: SpfResult.Unknown } => "may decide",
            _ => "decides",
        };
        return $"'{Excerpt.Of(term.Span.Of(record.Text.Span))}' {role}. {why}";
    }

    /// <summary>Why: a whole sentence with a period.</summary>
    /// <param name="report">The evaluation.</param>
    /// <param name="decider">The record that decided.</param>
    public static string Of(SenderReport report, RecordTrace decider)
    {
        if (report.Outcome is { Result: SpfResult.Unknown, UnknownName: { } name })
            return $"No file of this run answers for '{Excerpt.OfName(name.Wire)}'.";

        TermTrace? term = decider.Terms.FirstOrDefault(term => ReferenceEquals(term.Term, report.Outcome.Term));
        return term is null ? ReasonSentence.Of(decider) : ReasonSentence.Of(term, report.Identity.Client);
    }
}
