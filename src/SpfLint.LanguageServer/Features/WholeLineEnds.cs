using System.Text;
using SpfLint.Dns.Text;

namespace SpfLint.LanguageServer.Features;

/// <summary>Changes that an editor can make: for it CR LF is one line end, and no position lies inside of it (LSP 3.17, text documents).</summary>
internal static class WholeLineEnds
{
    /// <summary>The same change, around the whole of each line end that it would cut.</summary>
    /// <param name="source">The document's text.</param>
    /// <param name="change">The change.</param>
    /// <exception cref="IOException">The file changes while it is read.</exception>
    public static TextChange Of(SourceText source, TextChange change)
    {
        bool cutsStart = IsInside(source, change.Span.Start);
        bool cutsEnd = IsInside(source, change.Span.End);
        return !cutsStart && !cutsEnd ? change : new TextChange(
            TextSpan.FromBounds(change.Span.Start - (cutsStart ? 1 : 0), change.Span.End + (cutsEnd ? 1 : 0)),
            (byte[])[.. cutsStart ? "\r"u8 : [], .. change.NewText.Span, .. cutsEnd ? "\n"u8 : []]);
    }

    /// <summary>The same edit as a change, in this way.</summary>
    public static TextChange Of(SourceText source, TextSpan span, string newText) => Of(source, new TextChange(span, Encoding.UTF8.GetBytes(newText)));

    private static bool IsInside(SourceText source, long offset) =>
        offset > 0 && offset < source.Length && source.Slice(new TextSpan(offset - 1, 2)) is [(byte)'\r', (byte)'\n'];
}
