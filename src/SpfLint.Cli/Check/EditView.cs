using System.Text;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Cli.Output;
using SpfLint.Dns.Text;

namespace SpfLint.Cli.Check;

/// <summary>The line that an insertion makes, with carets under what is new.</summary>
internal static class EditView
{
    private const int Reach = 4096;

    /// <summary>The line afterwards; for a whole new line, that line.</summary>
    /// <param name="edit">An insertion.</param>
    /// <param name="lines">Where it goes.</param>
    /// <param name="line">The number of the line that is shown.</param>
    /// <exception cref="IOException">The file cannot be read any more.</exception>
    public static SourceView Of(Edit edit, LineSpan lines, out long line)
    {
        long start = Math.Max(lines.Start.LineStart, edit.Span.Start - Reach);
        byte[] before = edit.Source.Slice(TextSpan.FromBounds(start, edit.Span.Start));
        byte[] after = edit.Source.Slice(new TextSpan(edit.Span.End, Reach));
        byte[] added = Encoding.UTF8.GetBytes(edit.NewText);
        byte[] bytes = [.. before, .. added, .. after];

        // A new line begins with the end of the one before it.
        int lineEnd = added.AsSpan().LastIndexOf((byte)'\n') + 1;
        int lineStart = lineEnd == 0 ? 0 : before.Length + lineEnd;
        line = lines.Start.Line + (lineEnd == 0 ? 0 : 1);

        int padding = added.AsSpan(lineEnd).Length - added.AsSpan(lineEnd).TrimStart(" \t"u8).Length;
        var span = TextSpan.FromBounds(before.Length + lineEnd + padding, before.Length + added.Length);
        var position = new LinePosition(line, 1, lineStart);
        using var source = new MemorySource(edit.Source.Path, bytes);
        return SourceView.Of(source, span, new LineSpan(position, position));
    }
}
