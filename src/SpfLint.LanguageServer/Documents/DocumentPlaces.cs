using System.Text;
using SpfLint.Dns.Text;
using SpfLint.LanguageServer.Protocol;

namespace SpfLint.LanguageServer.Documents;

/// <summary>Between places as editors count them and bytes.</summary>
internal static class DocumentPlaces
{
    /// <summary>The byte that a place of a document stands for; beyond a line's end that end, and beyond the last line the document's end.</summary>
    /// <param name="text">The document in UTF-8.</param>
    /// <param name="position">The place.</param>
    /// <param name="encoding">What columns count.</param>
    public static int OffsetOf(ReadOnlySpan<byte> text, Position position, PositionEncoding encoding)
    {
        int at = 0;
        for (int line = 0; line < position.Line; line++)
        {
            int end = text[at..].IndexOfAny((byte)'\n', (byte)'\r');
            if (end < 0)
                return text.Length;

            at += end + 1;
            if (text[at - 1] == '\r' && at < text.Length && text[at] == '\n')
                at++;
        }

        int length = text[at..].IndexOfAny((byte)'\n', (byte)'\r');
        ReadOnlySpan<byte> content = length < 0 ? text[at..] : text.Slice(at, length);
        return at + (encoding == PositionEncoding.Utf8 ? Math.Clamp(position.Character, 0, content.Length) : Advance(content, position.Character));
    }

    /// <summary>A span as an editor counts it.</summary>
    /// <param name="source">The text.</param>
    /// <param name="span">The span.</param>
    /// <param name="lines">The same in lines and columns.</param>
    /// <param name="encoding">What columns count.</param>
    public static PositionRange RangeOf(SourceText source, TextSpan span, LineSpan lines, PositionEncoding encoding) =>
        new(PositionOf(source, span.Start, lines.Start, encoding), PositionOf(source, span.End, lines.End, encoding));

    private static Position PositionOf(SourceText source, long offset, LinePosition place, PositionEncoding encoding)
    {
        if (encoding == PositionEncoding.Utf16)
            return new Position(Clamp(place.Line - 1), Clamp(place.Column - 1));

        // A byte order mark is no part of what editors hold.
        long lineStart = place.LineStart == 0 && source.Slice(new TextSpan(0, 3)).AsSpan().SequenceEqual("\uFEFF"u8) ? 3 : place.LineStart;
        return new Position(Clamp(place.Line - 1), Clamp(Math.Min(offset, source.Length) - lineStart));
    }

    private static int Advance(ReadOnlySpan<byte> line, int units)
    {
        int at = 0;
        while (units > 0 && at < line.Length)
        {
            Rune.DecodeFromUtf8(line[at..], out Rune rune, out int length);
            at += length;
            units -= rune.Utf16SequenceLength;
        }

        return at;
    }

    private static int Clamp(long number) => (int)Math.Clamp(number, 0, int.MaxValue);
}
