using SpfLint.Spf.Addresses;
using SpfLint.Spf.Evaluation;

namespace SpfLint.Cli.Show;

/// <summary>Says why a record could not be looked at.</summary>
internal static class VisitSentence
{
    /// <summary>A few words; null when it could be.</summary>
    public static string? Of(RecordVisit visit) => visit.Failure switch
    {
        null => null,
        EvaluationReason.MalformedDomain => "cannot be a domain that sends mail",
        EvaluationReason.NoSuchDomain => "does not exist",
        EvaluationReason.NoRecord => "has no SPF record",
        EvaluationReason.MultipleRecords => "has more than one SPF record",
        EvaluationReason.SyntaxError => "has a record that receivers cannot read",
        EvaluationReason.UnknownAnswer => "is not known here",
        _ => "cannot be had, for DNS fails",
    };
}
