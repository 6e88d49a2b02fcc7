namespace SpfLint.Spf.Syntax;

/// <summary>
/// A run of bytes in a record's text, that is in the character-strings of its rdata joined without spaces (RFC 7208
/// section 3.3). Where those bytes stand in a file, the record's publication knows.
/// </summary>
/// <param name="Start">Zero-based offset of the first byte.</param>
/// <param name="Length">Number of bytes; zero marks a place between two bytes.</param>
public readonly record struct SpfSpan(int Start, int Length)
{
    /// <summary>Offset just behind the last byte.</summary>
    public int End => Start + Length;

    /// <summary>The span from <paramref name="start"/> to just before <paramref name="end"/>.</summary>
    public static SpfSpan FromBounds(int start, int end) => new(start, end - start);

    /// <summary>The bytes of the span.</summary>
    public ReadOnlySpan<byte> Of(ReadOnlySpan<byte> text) => text.Slice(Start, Length);

    /// <inheritdoc/>
    public override string ToString() => $"[{Start}..{End})";
}
