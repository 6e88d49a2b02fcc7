using System.Text;
using SpfLint.LanguageServer.Protocol;

namespace SpfLint.LanguageServer.Documents;

/// <summary>A document that the editor has open; what it holds counts, not what is in the file.</summary>
/// <param name="Uri">As the editor writes it.</param>
/// <param name="Version">Number of this version.</param>
/// <param name="Text">In UTF-8; half of a surrogate pair is U+FFFD in it, which is as wide.</param>
internal sealed record OpenDocument(string Uri, int? Version, ReadOnlyMemory<byte> Text)
{
    /// <summary>The document after changes, each of which counts from the text that the one before it has left.</summary>
    /// <param name="version">Its new version.</param>
    /// <param name="changes">The changes.</param>
    /// <param name="encoding">What columns count.</param>
    public OpenDocument Change(int? version, IEnumerable<ContentChange> changes, PositionEncoding encoding)
    {
        ReadOnlyMemory<byte> text = Text;
        foreach (ContentChange change in changes)
        {
            byte[] added = Encoding.UTF8.GetBytes(change.Text);
            if (change.Range is not { } range)
            {
                text = added;
                continue;
            }

            int start = DocumentPlaces.OffsetOf(text.Span, range.Start, encoding);
            int end = Math.Max(start, DocumentPlaces.OffsetOf(text.Span, range.End, encoding));
            text = (byte[])[.. text.Span[..start], .. added, .. text.Span[end..]];
        }

        return this with { Version = version, Text = text };
    }
}
