namespace SpfLint.Cli.Output;

/// <summary>Standard output, or standard error, that says which of the two cannot be written, and why.</summary>
/// <param name="inner">The stream of the process; null when it is closed.</param>
/// <param name="name">What it is called, at the beginning of a sentence.</param>
internal sealed class StandardStream(Stream? inner, string name) : WriteOnlyStream
{
    /// <inheritdoc/>
    /// <exception cref="StandardStreamException">It is closed, or its disk is full. A reader who has gone is no error.</exception>
    public override void Write(ReadOnlySpan<byte> buffer)
    {
        try
        {
            (inner ?? throw new UnauthorizedAccessException()).Write(buffer);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            string reason = e is UnauthorizedAccessException ? "it is closed" : OutputFile.Reason(e);
            throw new StandardStreamException($"{name} cannot be written: {reason}.", e);
        }
    }

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    /// <inheritdoc/>
    public override void Flush() => inner?.Flush();
}
