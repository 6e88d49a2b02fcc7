using SpfLint.Spf.Syntax;

namespace SpfLint.Analysis.Mending;

/// <summary>What must go with a term so that the spaces around it stay right.</summary>
internal static class TermRemoval
{
    /// <summary>The term with the white space before it.</summary>
    public static SpfSpan SpanOf(SpfRecord record, SpfTerm term)
    {
        int low = 0;
        int high = record.Separators.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (record.Separators[middle].End < term.Span.Start)
                low = middle + 1;
            else
                high = middle;
        }

        return low < record.Separators.Length && record.Separators[low].End == term.Span.Start
            ? SpfSpan.FromBounds(record.Separators[low].Start, term.Span.End)
            : term.Span;
    }
}
