using SpfLint.Dns.Text;
using SpfLint.Dns.Zones;

namespace SpfLint.Analysis.Suppressions;

/// <summary>What goes when a comment goes: the white space before it, and its line if nothing else stands on it.</summary>
internal static class CommentRemoval
{
    private const int MaxWhiteSpace = 1000;

    /// <summary>The bytes to delete.</summary>
    public static TextSpan Of(ZoneComment comment)
    {
        SourceText source = comment.File.Source;
        ReadOnlySpan<byte> before = Read(source, TextSpan.FromBounds(Math.Max(0, comment.Span.Start - MaxWhiteSpace), comment.Span.Start));
        ReadOnlySpan<byte> kept = before.TrimEnd(" \t"u8);
        long start = comment.Span.Start - (before.Length - kept.Length);
        bool isWholeLine = start == 0 || (!kept.IsEmpty && kept[^1] is (byte)'\n' or (byte)'\r');
        if (!isWholeLine)
            return TextSpan.FromBounds(start, comment.Span.End);

        ReadOnlySpan<byte> behind = Read(source, new TextSpan(comment.Span.End, 2));
        int lineEnd = behind.StartsWith("\r\n"u8) ? 2 : Math.Min(1, behind.Length);
        return TextSpan.FromBounds(start, comment.Span.End + lineEnd);
    }

    private static byte[] Read(SourceText source, TextSpan span)
    {
        try
        {
            return source.Slice(span);
        }
        catch (IOException)
        {
            // The file changed under us: then the comment alone goes.
            return [];
        }
    }
}
