namespace SpfLint.Dns.Text;

/// <summary>
/// The bytes of one zone file, readable in pieces: a file of many gigabytes is never held whole, so readers ask for
/// windows and the findings' lines are fetched again when they are printed.
/// </summary>
public abstract class SourceText : IDisposable
{
    /// <summary>Creates a source that is shown to people as <paramref name="path"/>.</summary>
    protected SourceText(string path) => Path = path;

    /// <summary>The path as the user gave it, or a name such as <c>&lt;stdin&gt;</c>; the file's identity in findings.</summary>
    public string Path { get; }

    /// <summary>Number of bytes.</summary>
    public abstract long Length { get; }

    /// <summary>
    /// Whether it was written to after it was opened, so that what was read of it may be older in one place than in another.
    /// </summary>
    public virtual bool IsOverwritten => false;

    /// <summary>
    /// The text that people see: this one, unless it was made from another whose lines and columns it keeps.
    /// </summary>
    public virtual SourceText Shown => this;

    /// <summary>All bytes of a text that is in memory anyway, so that nobody has to copy them.</summary>
    /// <returns>False for any other.</returns>
    internal virtual bool TryGetHeld(out ReadOnlyMemory<byte> bytes)
    {
        bytes = default;
        return false;
    }

    /// <summary>
    /// Copies bytes from <paramref name="offset"/> on into <paramref name="destination"/>.
    /// </summary>
    /// <returns>The number of bytes copied; less than asked for only at the end of the text.</returns>
    /// <exception cref="IOException">The file cannot be read (any more).</exception>
    public abstract int Read(long offset, Span<byte> destination);

    /// <summary>The bytes of <paramref name="span"/>, cut at the end of the text and at <see cref="int.MaxValue"/>.</summary>
    public byte[] Slice(TextSpan span)
    {
        long start = Math.Clamp(span.Start, 0, Length);
        var bytes = new byte[Math.Clamp(Math.Min(span.End, Length) - start, 0, Array.MaxLength)];
        int read = Read(start, bytes);
        return read == bytes.Length ? bytes : bytes[..read];
    }

    /// <inheritdoc/>
    public virtual void Dispose() => GC.SuppressFinalize(this);

    /// <inheritdoc/>
    public override string ToString() => Path;
}
