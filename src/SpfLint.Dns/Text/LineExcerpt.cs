namespace SpfLint.Dns.Text;

/// <summary>A line, or of a very long one the part around a place, as bytes without the line's end.</summary>
/// <param name="Start">Byte offset of the excerpt's first byte.</param>
/// <param name="Bytes">The bytes.</param>
/// <param name="IsCutBefore">Whether the line begins before the excerpt.</param>
/// <param name="IsCutAfter">Whether the line goes on behind the excerpt.</param>
public sealed record LineExcerpt(long Start, ReadOnlyMemory<byte> Bytes, bool IsCutBefore, bool IsCutAfter)
{
    // Most lines are much shorter than what is read to find their ends.
    private const int MaxOnStack = 1 << 11;

    /// <summary>Reads the line that starts at <paramref name="lineStart"/>, at most <paramref name="reach"/> bytes to each side of a place in it.</summary>
    /// <exception cref="IOException">The text cannot be read (any more).</exception>
    public static LineExcerpt Read(SourceText source, long lineStart, long place, int reach)
    {
        long start = Math.Max(lineStart, place - reach);
        SourceText shown = source.Shown;
        int wanted = (int)Math.Clamp(Math.Max(start, place) + reach - start, 0, Math.Max(0, shown.Length - start));
        Span<byte> buffer = wanted <= MaxOnStack ? stackalloc byte[wanted] : new byte[wanted];
        ReadOnlySpan<byte> text = buffer[..shown.Read(start, buffer)];

        // Not in the middle of a character: skip the continuation bytes (10xxxxxx) that the cut has left.
        int skipped = 0;
        while (start > lineStart && skipped < Math.Min(3, text.Length) && (text[skipped] & 0xC0) == 0x80)
            skipped++;

        int end = text[skipped..].IndexOfAny((byte)'\n', (byte)'\r');
        int length = end >= 0 ? end : text.Length - skipped;
        return new LineExcerpt(
            start + skipped,
            text.Slice(skipped, length).ToArray(),
            start > lineStart,
            end < 0 && start + text.Length < shown.Length);
    }
}
