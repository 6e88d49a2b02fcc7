using SpfLint.Dns.Text;

namespace SpfLint.Dns.Pasted;

/// <summary>
/// A paste as zone-file text: each record at the bytes where it stands in the paste, spaces for everything else. So spans,
/// lines and columns are those of the paste, and <see cref="Shown"/> is the paste itself.
/// </summary>
internal sealed class PastedText : SourceText
{
    private readonly MemorySource _fragment;

    /// <param name="paste">What was pasted.</param>
    /// <param name="fragment">The records in it; may have one line end more.</param>
    public PastedText(MemorySource paste, ReadOnlyMemory<byte> fragment)
        : base(paste.Path)
    {
        Shown = paste;
        _fragment = new MemorySource(paste.Path, fragment);
    }

    /// <inheritdoc/>
    public override SourceText Shown { get; }

    /// <inheritdoc/>
    public override long Length => _fragment.Length;

    /// <inheritdoc/>
    public override int Read(long offset, Span<byte> destination) => _fragment.Read(offset, destination);
}
