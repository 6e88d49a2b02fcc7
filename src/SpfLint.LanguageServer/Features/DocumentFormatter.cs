using System.Text;
using SpfLint.Dns.Layout;
using SpfLint.Dns.Text;
using SpfLint.LanguageServer.Documents;
using SpfLint.LanguageServer.Protocol;

namespace SpfLint.LanguageServer.Features;

/// <summary>A document as <c>spflint format</c> lays it out.</summary>
internal static class DocumentFormatter
{
    /// <summary>The edits that lay a document out; none where it is not certain where its fields end.</summary>
    /// <param name="snapshot">The workspace.</param>
    /// <param name="source">The document's text.</param>
    /// <exception cref="InvalidOperationException">The document would not say the same: a mistake of ours.</exception>
    public static TextEdit[] Find(Snapshot snapshot, SourceText source)
    {
        var layout = new ZoneLayout(source);
        TextChange[] changes = [.. layout.Arrange().Where(change => !source.Slice(change.Span).AsSpan().SequenceEqual(change.NewText.Span))];
        if (layout.Obstacle is not null || changes.Length == 0)
            return [];

        if (!ContentDigest.Of(EditedText.Apply(source, changes)).AsSpan().SequenceEqual(ContentDigest.Of(source)))
            throw new InvalidOperationException("The layout would not say the same as the document.");

        changes = [.. changes.Select(change => WholeLineEnds.Of(source, change))];
        var lines = LineMap.Create(source, changes.Select(change => change.Span));
        return [.. changes.Select(change => new TextEdit(snapshot.RangeOf(source, change.Span, lines), Encoding.UTF8.GetString(change.NewText.Span)))];
    }
}
