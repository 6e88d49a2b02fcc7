using SpfLint.Dns.Text;
using SpfLint.Dns.Zones;

namespace SpfLint.Dns.Layout;

/// <summary>
/// The clean, stable layout of a zone file: fields in columns, comments aligned, one blank line at most. Only what stands between
/// fields changes, so that the file means the same to every reader; <see cref="ContentDigest"/> proves it. A block of lines is
/// held at a time, however long the file is.
/// </summary>
/// <param name="source">The file.</param>
public sealed class ZoneLayout(SourceText source)
{
    private static readonly ReadOnlyMemory<byte> s_everyComment = ";"u8.ToArray();

    /// <summary>What kept the last enumeration of <see cref="Arrange"/> from coming to the file's end; else null.</summary>
    public LayoutObstacle? Obstacle { get; private set; }

    /// <summary>Number of bytes read at a time; the result does not depend on it.</summary>
    public int WindowLength { get; init; } = LineWindow.UsualLength;

    /// <summary>Lays the file out.</summary>
    /// <returns>All bytes of the file in order, with what stands in their place; up to an <see cref="Obstacle"/>.</returns>
    /// <exception cref="IOException">The file cannot be read (any more).</exception>
    public IEnumerable<TextChange> Arrange()
    {
        Obstacle = null;
        var pass = new LayoutPass(new ZoneReaderState { CommentMarker = s_everyComment });
        var window = new LineWindow(source, WindowLength);
        for (int consumed = 0; window.MoveNext(consumed);)
        {
            consumed = pass.Read(window.Bytes, window.Offset, window.IsFinal);
            foreach (TextChange change in pass.Take())
                yield return change;

            Obstacle = pass.Obstacle;
            if (Obstacle is not null)
                yield break;
        }

        if (!window.IsFinal)
        {
            Obstacle = new LayoutObstacle(ZoneErrorKind.EntryTooLong, new TextSpan(window.Offset, 1));
            yield break;
        }

        foreach (TextChange change in pass.Finish(source.Length))
            yield return change;
    }
}
