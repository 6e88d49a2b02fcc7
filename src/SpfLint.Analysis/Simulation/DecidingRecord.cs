using SpfLint.Spf.Evaluation.Tracing;
using SpfLint.Spf.Syntax;

namespace SpfLint.Analysis.Simulation;

/// <summary>Finds the record that an outcome speaks of in its trace.</summary>
internal static class DecidingRecord
{
    /// <summary>Goes along the redirects to the record of the outcome.</summary>
    public static RecordTrace? Of(CheckHostTrace trace)
    {
        RecordTrace? record = trace.Root;
        while (record is not null && !IsOf(record, trace))
            record = record.Terms.FirstOrDefault(term => term.Term is SpfModifier { Kind: SpfModifierKind.Redirect })?.TargetRecord;

        return record ?? trace.Root;
    }

    private static bool IsOf(RecordTrace record, CheckHostTrace trace) =>
        record.Domain == trace.Outcome.Domain && ReferenceEquals(record.Record, trace.Outcome.Record);
}
