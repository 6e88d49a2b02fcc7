using System.Collections.Immutable;

namespace SpfLint.Analysis.Changes;

/// <summary>What has changed in a file.</summary>
public sealed class FileChange
{
    private readonly ImmutableArray<LineRange> _lines;

    /// <summary>A change of some lines.</summary>
    /// <param name="lines">The lines as they are now, in order; no two ranges overlap.</param>
    public FileChange(ImmutableArray<LineRange> lines) => _lines = lines;

    /// <summary>A file that is new, or of which nothing older is known.</summary>
    public static FileChange Whole { get; } = new([new LineRange(1, long.MaxValue / 2)]);

    /// <summary>A file that is as it was.</summary>
    public static FileChange None { get; } = new([]);

    /// <summary>The lines as they are now, in order.</summary>
    public ImmutableArray<LineRange> Lines => _lines;

    /// <summary>The same without what another change of the file has made; where lines went, that is the other's if it holds the place.</summary>
    /// <param name="other">The other change, of the same lines as they are now.</param>
    public FileChange Without(FileChange other)
    {
        ImmutableArray<LineRange>.Builder left = ImmutableArray.CreateBuilder<LineRange>();
        int next = 0;
        foreach (LineRange range in _lines)
        {
            while (next < other._lines.Length && other._lines[next].End <= range.Start)
                next++;

            long start = range.Start;
            for (int i = next; i < other._lines.Length && other._lines[i].Start < range.End; i++)
            {
                LineRange gone = other._lines[i];
                if (gone.Count == 0 && range.Count > 0)
                    continue;

                if (gone.Start > start)
                    left.Add(new LineRange(start, gone.Start - start));

                start = gone.End;
            }

            if (start < range.End)
                left.Add(range.Count == 0 ? range : new LineRange(start, range.End - start));
        }

        return new FileChange(left.ToImmutable());
    }
}
