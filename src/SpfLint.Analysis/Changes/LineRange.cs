namespace SpfLint.Analysis.Changes;

/// <summary>Lines that a change has made, as the hunks of a diff count them: only LF ends a line.</summary>
/// <param name="Start">The one-based first line; where lines went, the line before them, or 0.</param>
/// <param name="Count">How many; 0 where lines went and none came.</param>
public readonly record struct LineRange(long Start, long Count)
{
    /// <summary>The first line behind the change.</summary>
    public long End => Count == 0 ? Start + 1 : Start + Count;
}
