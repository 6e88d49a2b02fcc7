using SpfLint.Analysis.Input;
using SpfLint.Cli.Fixing;
using SpfLint.Dns.Layout;
using SpfLint.Dns.Text;

namespace SpfLint.Cli.Formatting;

/// <summary>A file with its layout.</summary>
/// <param name="source">What was read of it.</param>
internal sealed class FormattedFile(SourceText source)
{
    private readonly ZoneLayout _layout = new(source);

    /// <summary>What keeps the file from being laid out, once it was tried; else null.</summary>
    public LayoutObstacle? Obstacle => _layout.Obstacle;

    /// <summary>Whether the layout differs from what stands there.</summary>
    /// <exception cref="IOException">The file cannot be read any more.</exception>
    public bool Differs()
    {
        // To the end, where there may be an obstacle.
        bool differs = false;
        foreach (TextChange change in _layout.Arrange())
            differs = differs || IsChange(change);

        return differs;
    }

    /// <summary>The file as it would read, in memory.</summary>
    /// <exception cref="IOException">The file cannot be read any more.</exception>
    /// <exception cref="LayoutFaultException">It would not say the same.</exception>
    public EditedText ToText()
    {
        EditedText text = EditedText.Apply(source, _layout.Arrange().Where(IsChange).Select(Trim));
        Prove(text);
        return text;
    }

    /// <summary>Puts the layout in the file's place; a long file is never held whole.</summary>
    /// <returns>Why it could not be written, as a clause without a period; else null.</returns>
    /// <exception cref="LayoutFaultException">It would not say the same; the file is as it was.</exception>
    public string? TryWrite(SourceFiles files) => new FixedFile(source, files, Write).TryWrite();

    private void Write(FileStream stream)
    {
        foreach (TextChange change in _layout.Arrange())
            stream.Write(change.NewText.Span);

        stream.Flush();
        if (stream.Length == 0)
            return;

        using var written = new FileSource(source.Path, stream.Name);
        Prove(written);
    }

    private bool IsChange(TextChange change) =>
        change.Span.Length != change.NewText.Length || !source.Slice(change.Span).AsSpan().SequenceEqual(change.NewText.Span);

    // Of several blank lines the first stays, so that a difference does not run on over it.
    private TextChange Trim(TextChange change)
    {
        int kept = source.Slice(change.Span).AsSpan().StartsWith(change.NewText.Span) ? change.NewText.Length : 0;
        return new TextChange(TextSpan.FromBounds(change.Span.Start + kept, change.Span.End), change.NewText[kept..]);
    }

    private void Prove(SourceText text)
    {
        if (!ContentDigest.Of(text).AsSpan().SequenceEqual(ContentDigest.Of(source)))
            throw new LayoutFaultException(source.Path);
    }
}
