namespace SpfLint.Dns.Text;

/// <summary>A run of bytes in a <see cref="SourceText"/>: zero-based byte offsets, never characters.</summary>
/// <param name="Start">Offset of the first byte.</param>
/// <param name="Length">Number of bytes; zero marks a place between two bytes.</param>
public readonly record struct TextSpan(long Start, long Length)
{
    /// <summary>Offset just behind the last byte.</summary>
    public long End => Start + Length;

    /// <summary>The span that starts at <paramref name="start"/> and ends just before <paramref name="end"/>.</summary>
    public static TextSpan FromBounds(long start, long end) => new(start, end - start);

    /// <summary>Whether <paramref name="other"/> lies wholly inside this span.</summary>
    public bool Contains(TextSpan other) => other.Start >= Start && other.End <= End;

    /// <summary>Whether the two spans share a byte.</summary>
    public bool Overlaps(TextSpan other) => Start < other.End && other.Start < End;

    /// <inheritdoc/>
    public override string ToString() => $"[{Start}..{End})";
}
