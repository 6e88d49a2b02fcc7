using System.Text;
using SpfLint.Dns.Text;

namespace SpfLint.Cli.Output;

/// <summary>A source line as a terminal can show it, and the carets under a part of it.</summary>
/// <param name="Line">The line, or the part of a long line around the carets.</param>
/// <param name="Carets">Spaces, then carets.</param>
internal sealed record SourceView(string Line, string Carets)
{
    private const int TabStop = 4;
    private const int MaxCells = 140;
    private const int CellsBefore = 50;

    // Enough bytes for the cells on either side, whatever the characters.
    private const int Reach = 4 * MaxCells;

    private readonly record struct Glyph(string Text, int Width, long End);

    /// <summary>The line in which <paramref name="span"/> starts.</summary>
    /// <exception cref="IOException">The file cannot be read (any more).</exception>
    public static SourceView Of(SourceText source, TextSpan span, LineSpan lines)
    {
        LineExcerpt excerpt = LineExcerpt.Read(source, lines.Start.LineStart, span.Start, Reach);
        return IsPlain(excerpt) ? OfPlain(excerpt, span) : OfAny(excerpt, span);
    }

    /// <summary>Whether each byte is a character that shows as itself in one cell, and all of them fit.</summary>
    private static bool IsPlain(LineExcerpt excerpt)
    {
        ReadOnlySpan<byte> text = excerpt.Bytes.Span;
        return text.Length <= MaxCells && !excerpt.IsCutBefore && !excerpt.IsCutAfter
            && !text.ContainsAnyExceptInRange((byte)' ', (byte)'~') && !text.Contains((byte)'[');
    }

    // Almost all lines of zone files are.
    private static SourceView OfPlain(LineExcerpt excerpt, TextSpan span)
    {
        int length = excerpt.Bytes.Length;
        int caret = (int)Math.Clamp(span.Start - excerpt.Start, 0, length);
        int marked = (int)Math.Clamp(span.End - excerpt.Start, caret, length) - caret;
        return new SourceView(Encoding.ASCII.GetString(excerpt.Bytes.Span).TrimEnd(), new string('^', Math.Max(1, marked)).PadLeft(caret + Math.Max(1, marked)));
    }

    private static SourceView OfAny(LineExcerpt excerpt, TextSpan span)
    {
        List<Glyph> glyphs = Layout(excerpt);

        // Cells of the whole excerpt: where each glyph starts, and where the carets do.
        int caret = 0, caretGlyph = 0;
        while (caretGlyph < glyphs.Count && glyphs[caretGlyph].End <= span.Start)
            caret += glyphs[caretGlyph++].Width;

        int first = 0, left = 0;
        while (caret - left > CellsBefore && TotalWidth(glyphs, first) > MaxCells)
            left += glyphs[first++].Width;

        var line = new StringBuilder(first > 0 || excerpt.IsCutBefore ? "..." : "");
        var carets = new StringBuilder().Append(' ', line.Length + caret - left);
        int cells = 0, marked = 0, next = first;
        for (; next < glyphs.Count && cells + glyphs[next].Width <= MaxCells; next++)
        {
            Glyph glyph = glyphs[next];
            line.Append(glyph.Text);
            cells += glyph.Width;
            if (next >= caretGlyph && (next == caretGlyph || glyphs[next - 1].End < span.End))
                marked += glyph.Width;
        }

        if (next < glyphs.Count || excerpt.IsCutAfter)
            line.Append("...");

        return new SourceView(line.ToString().TrimEnd(), carets.Append('^', Math.Max(1, span.Length == 0 ? 1 : marked)).ToString());
    }

    private static int TotalWidth(List<Glyph> glyphs, int first)
    {
        int width = 0;
        for (int i = first; i < glyphs.Count && width <= MaxCells; i++)
            width += glyphs[i].Width;

        return width;
    }

    private static List<Glyph> Layout(LineExcerpt excerpt)
    {
        var glyphs = new List<Glyph>();
        ReadOnlySpan<byte> rest = excerpt.Bytes.Span;
        long end = excerpt.Start;
        int cells = 0;
        while (!rest.IsEmpty)
        {
            bool isText = Rune.DecodeFromUtf8(rest, out Rune rune, out int length) == System.Buffers.OperationStatus.Done;
            (string text, int width) = (isText, rune.Value) switch
            {
                (false, _) => EscapedBytes(rest[..length]),
                (_, '\t') => Spaces(TabStop - (cells % TabStop)),
                (_, 0xFEFF) when end == 0 => ("", 0),
                (_, '[') when glyphs.Count > 1 && Printable.OpensCommand(glyphs[^2].Text + glyphs[^1].Text) => Plain(Printable.Escape(rune)),
                _ when Printable.NeedsEscape(rune) => Plain(Printable.Escape(rune)),
                _ => (rune.ToString(), CellWidth.Of(rune)),
            };
            end += length;
            cells += width;
            glyphs.Add(new Glyph(text, width, end));
            rest = rest[length..];
        }

        return glyphs;
    }

    private static (string Text, int Width) EscapedBytes(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder();
        foreach (byte b in bytes)
            text.Append(Printable.Escape(b));

        return Plain(text.ToString());
    }

    private static (string Text, int Width) Spaces(int count) => (new string(' ', count), count);

    private static (string Text, int Width) Plain(string ascii) => (ascii, ascii.Length);
}
