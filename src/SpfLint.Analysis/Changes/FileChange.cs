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
}
