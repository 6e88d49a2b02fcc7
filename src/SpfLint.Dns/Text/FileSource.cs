using Microsoft.Win32.SafeHandles;

namespace SpfLint.Dns.Text;

/// <summary>
/// A file; its length is the one it had when it was opened. A large one is read at offsets through one handle, a small one is
/// held in memory, so that a run over thousands of them does not run out of handles.
/// </summary>
public sealed class FileSource : SourceText
{
    private const int MaxHeldLength = 1 << 18;

    private readonly SafeFileHandle? _handle;
    private readonly byte[] _held = [];
    private readonly string _fullPath;
    private readonly DateTime _lastWrite;

    /// <summary>Opens <paramref name="fullPath"/> for reading.</summary>
    /// <param name="path">The name shown to people.</param>
    /// <param name="fullPath">Where the file is.</param>
    /// <exception cref="IOException">The file does not exist or cannot be opened.</exception>
    /// <exception cref="UnauthorizedAccessException">The user may not read it, or it is a directory.</exception>
    public FileSource(string path, string fullPath)
        : base(path)
    {
        _fullPath = fullPath;
        SafeFileHandle handle = File.OpenHandle(fullPath, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        try
        {
            Length = RandomAccess.GetLength(handle);
            if (Length > MaxHeldLength)
            {
                _lastWrite = File.GetLastWriteTimeUtc(handle);
                _handle = handle;
                return;
            }

            _held = new byte[Length];
            Length = ReadFrom(handle, 0, _held);
        }
        finally
        {
            if (_handle is null)
                handle.Dispose();
        }
    }

    /// <inheritdoc/>
    public override long Length { get; }

    /// <inheritdoc/>
    /// <remarks>A file that another has taken the place of reads as it was, as long as it is open.</remarks>
    public override bool IsOverwritten =>
        _handle is { IsClosed: false } && (RandomAccess.GetLength(_handle) != Length || File.GetLastWriteTimeUtc(_handle) != _lastWrite);

    /// <inheritdoc/>
    internal override bool TryGetHeld(out ReadOnlyMemory<byte> bytes)
    {
        bytes = _handle is null ? _held.AsMemory(0, (int)Length) : default;
        return _handle is null;
    }

    /// <inheritdoc/>
    public override int Read(long offset, Span<byte> destination)
    {
        int wanted = (int)Math.Clamp(Length - offset, 0, destination.Length);
        if (_handle is not null)
            return ReadFrom(_handle, offset, destination[..wanted]) is var read && read == wanted ? read : throw new IOException($"'{Path}' became shorter while it was read.");

        if (wanted > 0)
            _held.AsSpan((int)offset, wanted).CopyTo(destination);

        return wanted;
    }

    /// <summary>Whether what stands in the file's place is no longer what was read.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The user may not read it any more.</exception>
    public bool HasChanged()
    {
        var now = new FileInfo(_fullPath);
        if (!now.Exists || now.Length != Length)
            return true;

        // A large file is not compared: the handle may well show what was written since.
        return _handle is null ? !File.ReadAllBytes(_fullPath).AsSpan().SequenceEqual(_held) : now.LastWriteTimeUtc != _lastWrite;
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        _handle?.Dispose();
        base.Dispose();
    }

    /// <summary>Fills the destination as far as the file goes now; it may have shrunk since.</summary>
    private static int ReadFrom(SafeFileHandle handle, long offset, Span<byte> destination)
    {
        int total = 0;
        while (total < destination.Length)
        {
            int read = RandomAccess.Read(handle, destination[total..], offset + total);
            if (read == 0)
                break;

            total += read;
        }

        return total;
    }
}
