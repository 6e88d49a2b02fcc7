using System.Collections.Immutable;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Dns.Text;

namespace SpfLint.Analysis.Fixing;

/// <summary>The fixes of one pass: of those that get into each other's way, the first in the file.</summary>
internal sealed class FixSelection
{
    private readonly Dictionary<SourceText, List<TextSpan>> _taken = [];

    private FixSelection()
    {
    }

    /// <summary>Chooses fixes that can all be applied to the same text.</summary>
    /// <param name="findings">Findings with fixes.</param>
    public static ImmutableArray<Finding> Choose(IEnumerable<Finding> findings) => Choose(findings, finding => finding.Fix!.Edits);

    /// <summary>Chooses what can all be applied to the same text.</summary>
    /// <param name="fixes">Anything with edits.</param>
    /// <param name="editsOf">The edits, at least one of each.</param>
    public static ImmutableArray<T> Choose<T>(IEnumerable<T> fixes, Func<T, ImmutableArray<Edit>> editsOf)
    {
        var selection = new FixSelection();
        return
        [
            .. fixes
                .OrderBy(fix => editsOf(fix)[0].Source.Path, StringComparer.Ordinal)
                .ThenBy(fix => editsOf(fix)[0].Span.Start)
                .Where(fix => selection.TryTake(editsOf(fix))),
        ];
    }

    private bool TryTake(ImmutableArray<Edit> edits)
    {
        if (!AreApart(edits) || !edits.All(IsFree))
            return false;

        foreach (Edit edit in edits)
        {
            List<TextSpan> spans = SpansOf(edit.Source);
            spans.Insert(IndexOf(spans, edit.Span), edit.Span);
        }

        return true;
    }

    /// <summary>Whether the edits of one fix overlap nowhere; they may touch, for their order is known.</summary>
    private static bool AreApart(ImmutableArray<Edit> edits) => edits.GroupBy(edit => edit.Source).All(ofFile =>
    {
        TextSpan[] spans = [.. ofFile.Select(edit => edit.Span).OrderBy(span => span.Start).ThenBy(span => span.Length)];
        return spans.Zip(spans.Skip(1)).All(pair => pair.First.End <= pair.Second.Start);
    });

    private bool IsFree(Edit edit)
    {
        List<TextSpan> spans = SpansOf(edit.Source);
        int index = IndexOf(spans, edit.Span);
        return (index == 0 || !Meet(spans[index - 1], edit.Span)) && (index == spans.Count || !Meet(edit.Span, spans[index]));
    }

    private List<TextSpan> SpansOf(SourceText source)
    {
        if (!_taken.TryGetValue(source, out List<TextSpan>? spans))
            _taken.Add(source, spans = []);

        return spans;
    }

    /// <summary>The first span that does not start before the given one.</summary>
    private static int IndexOf(List<TextSpan> spans, TextSpan span)
    {
        int index = spans.BinarySearch(span, Comparer<TextSpan>.Create((a, b) => a.Start.CompareTo(b.Start)));
        return index >= 0 ? index : ~index;
    }

    /// <summary>Whether they share a byte, or one of them inserts where the other begins or ends: nobody knows in which order.</summary>
    private static bool Meet(TextSpan first, TextSpan second) =>
        first.Length == 0 || second.Length == 0 ? second.Start <= first.End : second.Start < first.End;
}
