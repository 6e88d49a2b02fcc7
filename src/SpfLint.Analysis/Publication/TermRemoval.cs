using SpfLint.Spf.Syntax;

namespace SpfLint.Analysis.Publication;

/// <summary>What must go with a term so that the spaces around it stay right.</summary>
internal static class TermRemoval
{
    /// <summary>The term with the white space before it.</summary>
    public static SpfSpan SpanOf(SpfRecord record, SpfTerm term)
    {
        foreach (SpfSpan separator in record.Separators)
        {
            if (separator.End == term.Span.Start)
                return SpfSpan.FromBounds(separator.Start, term.Span.End);
        }

        return term.Span;
    }
}
