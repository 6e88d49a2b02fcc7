namespace SpfLint.Dns.Text;

/// <summary>A source whose bytes are in memory: standard input, an editor's buffer, a test.</summary>
/// <param name="path">The name shown to people.</param>
/// <param name="bytes">The text; not copied.</param>
public sealed class MemorySource(string path, ReadOnlyMemory<byte> bytes) : SourceText(path)
{
    /// <inheritdoc/>
    public override long Length => bytes.Length;

    /// <inheritdoc/>
    internal override bool TryGetHeld(out ReadOnlyMemory<byte> held)
    {
        held = bytes;
        return true;
    }

    /// <inheritdoc/>
    public override int Read(long offset, Span<byte> destination)
    {
        if (offset >= bytes.Length)
            return 0;

        ReadOnlySpan<byte> rest = bytes.Span[(int)offset..];
        int count = Math.Min(rest.Length, destination.Length);
        rest[..count].CopyTo(destination);
        return count;
    }
}
