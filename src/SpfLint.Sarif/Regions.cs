using System.Text;
using Microsoft.CodeAnalysis.Sarif;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Dns.Text;

namespace SpfLint.Sarif;

/// <summary>Spans as SARIF regions (SARIF 2.1.0 section 3.30), with the text that they cover.</summary>
internal static class Regions
{
    // Bytes of a snippet, and of context on either side: a zone may be one line of many megabytes.
    private const int MaxSnippet = 4096;
    private const int MaxContext = 1024;
    private const int WindowedContext = 200;

    /// <summary>The lines and columns alone.</summary>
    public static Region Bare(LineSpan lines) => new()
    {
        StartLine = Number(lines.Start.Line),
        StartColumn = Number(lines.Start.Column),
        EndLine = Number(lines.End.Line),
        EndColumn = Number(lines.End.Column),
    };

    /// <summary>The lines and columns of a location and the text there.</summary>
    public static Region Of(SourceLocation location, LineSpan lines)
    {
        Region region = Bare(lines);
        TextSpan span = location.Span;
        region.Snippet = Snippet(location.Source, span with { Length = Math.Min(span.Length, MaxSnippet) });
        return region;
    }

    /// <summary>The lines of a location with one more before and behind, or of very long lines the part around it.</summary>
    public static Region Around(SourceLocation location, LineSpan lines)
    {
        SourceText source = location.Source;
        TextSpan span = location.Span;
        long before = span.Start - lines.Start.LineStart;
        byte[] after = source.Slice(new TextSpan(span.End, MaxContext));
        int ownEnd = LineEnd(after, 0);
        bool isWhole = ownEnd < after.Length || span.End + after.Length >= source.Length;
        if (before > MaxContext || span.Length > MaxSnippet || !isWhole)
            return Window(location, lines);

        long start = lines.Start.LineStart;
        long end = span.End + ownEnd;
        var region = new Region { StartLine = Number(lines.Start.Line), EndLine = Number(lines.End.Line) };

        if (PreviousLine(source, start) is { } previous)
        {
            start = previous;
            region.StartLine--;
        }

        int next = ownEnd + SeparatorLength(after, ownEnd);
        int nextEnd = LineEnd(after, next);
        if (nextEnd > next && (nextEnd < after.Length || span.End + nextEnd >= source.Length))
        {
            end = span.End + nextEnd;
            region.EndLine++;
        }

        region.Snippet = Snippet(source, TextSpan.FromBounds(start, end));
        return region;
    }

    private static Region Window(SourceLocation location, LineSpan lines)
    {
        SourceText source = location.Source;
        TextSpan span = location.Span;
        LineExcerpt left = LineExcerpt.Read(source, lines.Start.LineStart, span.Start, WindowedContext);
        byte[] after = source.Slice(new TextSpan(span.End, WindowedContext));
        int right = LineEnd(after, 0);

        // Not in the middle of a character.
        while (right == after.Length && right > 0 && (after[right - 1] & 0x80) != 0)
            right--;

        Region region = Bare(lines);
        region.StartColumn -= Units(source, TextSpan.FromBounds(left.Start, span.Start));
        region.EndColumn += Units(source, new TextSpan(span.End, right));
        region.Snippet = Snippet(source, TextSpan.FromBounds(left.Start, Math.Min(span.End, span.Start + MaxSnippet) + right));
        return region;
    }

    // Where the line above starts; null when there is none or it is too long to show.
    private static long? PreviousLine(SourceText source, long lineStart)
    {
        long from = Math.Max(0, lineStart - MaxContext);
        ReadOnlySpan<byte> text = source.Slice(TextSpan.FromBounds(from, lineStart));
        if (text.IsEmpty)
            return null;

        text = text[..^(text.EndsWith("\r\n"u8) ? 2 : 1)];
        int end = text.LastIndexOfAny((byte)'\n', (byte)'\r');
        return end >= 0 || from == 0 ? from + end + 1 : null;
    }

    private static int LineEnd(ReadOnlySpan<byte> text, int from)
    {
        int length = text[from..].IndexOfAny((byte)'\n', (byte)'\r');
        return length < 0 ? text.Length : from + length;
    }

    private static int SeparatorLength(ReadOnlySpan<byte> text, int at) =>
        at >= text.Length ? 0 : text[at..].StartsWith("\r\n"u8) ? 2 : 1;

    private static int Units(SourceText source, TextSpan span) => Encoding.UTF8.GetCharCount(source.Slice(span));

    private static ArtifactContent? Snippet(SourceText source, TextSpan span)
    {
        string text = Encoding.UTF8.GetString(source.Slice(span));
        if (span.Start == 0)
            text = text.TrimStart('\uFEFF');

        return text.Length > 0 ? new ArtifactContent { Text = text } : null;
    }

    private static int Number(long value) => (int)Math.Min(value, int.MaxValue);
}
