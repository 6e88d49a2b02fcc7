using System.Text;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Dns.Text;

namespace SpfLint.Sarif;

/// <summary>
/// Gives places between two characters, and byte order marks, a character to show: an alert without any text can be shown
/// nowhere. It is the next one of the line, or at a line's end the one before. Fixes keep their exact places.
/// </summary>
internal static class VisibleSpan
{
    /// <summary>The finding with every location visible.</summary>
    public static Finding Of(Finding finding) => finding with
    {
        Location = Of(finding.Location),
        Related = [.. finding.Related.Select(related => related with { Location = Of(related.Location) })],
    };

    internal static SourceLocation Of(SourceLocation location)
    {
        TextSpan span = location.Span;
        SourceText source = location.Source;
        bool isMark = span is { Start: 0, Length: > 0 and <= 3 } && source.Slice(new TextSpan(0, 3)).AsSpan().SequenceEqual("\uFEFF"u8);
        if (span.Length > 0 && !isMark)
            return location;

        ReadOnlySpan<byte> after = source.Slice(new TextSpan(span.End, 4));
        if (!after.IsEmpty && after[0] is not ((byte)'\n' or (byte)'\r'))
        {
            Rune.DecodeFromUtf8(after, out _, out int length);
            return location with { Span = span with { Length = span.Length + length } };
        }

        ReadOnlySpan<byte> before = source.Slice(TextSpan.FromBounds(Math.Max(0, span.Start - 4), span.Start));
        return location with { Span = TextSpan.FromBounds(span.Start - LastLength(before), span.End) };
    }

    // A CRLF is one character here: a line's end.
    private static int LastLength(ReadOnlySpan<byte> text)
    {
        if (text.IsEmpty || text.EndsWith("\r\n"u8))
            return Math.Min(2, text.Length);

        Rune.DecodeLastFromUtf8(text, out _, out int length);
        return length;
    }
}
