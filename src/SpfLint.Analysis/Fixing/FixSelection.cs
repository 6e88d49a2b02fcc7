using System.Collections.Immutable;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Dns.Text;

namespace SpfLint.Analysis.Fixing;

/// <summary>The fixes of one pass: of those that get into each other's way, the first in the file.</summary>
internal sealed class FixSelection
{
    private readonly Dictionary<SourceText, List<TextSpan>> _taken = [];
    private readonly Dictionary<SourceText, List<TextSpan>> _kept = [];

    private FixSelection()
    {
    }

    /// <summary>Chooses fixes that can all be applied to the same text.</summary>
    /// <param name="findings">Findings with fixes.</param>
    public static ImmutableArray<Finding> Choose(IEnumerable<Finding> findings) =>
        Choose(findings, finding => finding.Fix!.Edits, finding => finding.Fix!.Keeps);

    /// <summary>Chooses what can all be applied to the same text.</summary>
    /// <param name="fixes">Anything with edits.</param>
    /// <param name="editsOf">The edits, at least one of each.</param>
    /// <param name="keepsOf">What must stay, see <see cref="Fix.Keeps"/>.</param>
    public static ImmutableArray<T> Choose<T>(
        IEnumerable<T> fixes, Func<T, ImmutableArray<Edit>> editsOf, Func<T, ImmutableArray<SourceLocation>> keepsOf)
    {
        var selection = new FixSelection();
        return
        [
            .. fixes
                .OrderBy(fix => editsOf(fix)[0].Source.Path, StringComparer.Ordinal)
                .ThenBy(fix => editsOf(fix)[0].Span.Start)
                .Where(fix => selection.TryTake(editsOf(fix), keepsOf(fix))),
        ];
    }

    private bool TryTake(ImmutableArray<Edit> edits, ImmutableArray<SourceLocation> keeps)
    {
        bool isFree = edits.All(edit => IsFree(_taken, edit.Source, edit.Span) && IsFree(_kept, edit.Source, edit.Span))
            && keeps.All(place => IsFree(_taken, place.Source, place.Span));
        if (!isFree || !AreApart(edits))
            return false;

        foreach (Edit edit in edits)
            Add(_taken, edit.Source, edit.Span);

        foreach (SourceLocation place in keeps)
            Add(_kept, place.Source, place.Span);

        return true;
    }

    /// <summary>Whether the edits of one fix overlap nowhere; they may touch, for their order is known.</summary>
    private static bool AreApart(ImmutableArray<Edit> edits) => edits.GroupBy(edit => edit.Source).All(ofFile =>
    {
        TextSpan[] spans = [.. ofFile.Select(edit => edit.Span).OrderBy(span => span.Start).ThenBy(span => span.Length)];
        return spans.Zip(spans.Skip(1)).All(pair => pair.First.End <= pair.Second.Start);
    });

    private static bool IsFree(Dictionary<SourceText, List<TextSpan>> spansOf, SourceText source, TextSpan span)
    {
        if (!spansOf.TryGetValue(source, out List<TextSpan>? spans))
            return true;

        int index = IndexOf(spans, span);
        return (index == 0 || !Meet(spans[index - 1], span)) && (index == spans.Count || !Meet(span, spans[index]));
    }

    private static void Add(Dictionary<SourceText, List<TextSpan>> spansOf, SourceText source, TextSpan span)
    {
        if (!spansOf.TryGetValue(source, out List<TextSpan>? spans))
            spansOf.Add(source, spans = []);

        spans.Insert(IndexOf(spans, span), span);
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
