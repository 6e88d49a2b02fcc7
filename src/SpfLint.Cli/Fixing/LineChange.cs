using SpfLint.Dns.Text;

namespace SpfLint.Cli.Fixing;

/// <summary>Lines that give way to others.</summary>
/// <param name="Old">Lines of the text before.</param>
/// <param name="New">Lines of the text afterwards.</param>
internal readonly record struct LineChange(Range Old, Range New)
{
    /// <summary>The changes of a text as changes of whole lines, in order and apart.</summary>
    public static IEnumerable<LineChange> Of(EditedText text, DiffLines before, DiffLines after)
    {
        LineChange? open = null;
        long growth = 0;
        foreach (TextChange change in text.Changes)
        {
            long newStart = change.Span.Start + growth;
            growth += change.NewText.Length - change.Span.Length;
            var next = new LineChange(
                before.LineAt(change.Span.Start)..EndLine(before, change.Span.End),
                after.LineAt(newStart)..EndLine(after, change.Span.End + growth));

            if (open is { } last && next.Old.Start.Value < last.Old.End.Value)
            {
                open = new LineChange(last.Old.Start..next.Old.End, last.New.Start..next.New.End);
                continue;
            }

            if (open is { } done)
                yield return done.Trim(before, after);

            open = next;
        }

        if (open is { } end)
            yield return end.Trim(before, after);
    }

    private static int EndLine(DiffLines lines, long offset) => Math.Min(lines.Count, lines.LineAt(offset) + 1);

    /// <summary>Without the lines at either end that are the same.</summary>
    private LineChange Trim(DiffLines before, DiffLines after)
    {
        (int oldStart, int oldEnd, int newStart, int newEnd) = (Old.Start.Value, Old.End.Value, New.Start.Value, New.End.Value);
        while (oldStart < oldEnd && newStart < newEnd && before[oldStart].SequenceEqual(after[newStart]))
            (oldStart, newStart) = (oldStart + 1, newStart + 1);

        while (oldStart < oldEnd && newStart < newEnd && before[oldEnd - 1].SequenceEqual(after[newEnd - 1]))
            (oldEnd, newEnd) = (oldEnd - 1, newEnd - 1);

        return new LineChange(oldStart..oldEnd, newStart..newEnd);
    }
}
