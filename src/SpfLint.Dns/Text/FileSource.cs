using Microsoft.Win32.SafeHandles;

namespace SpfLint.Dns.Text;

/// <summary>A regular file, read at offsets through one handle; its length is the one it had when it was opened.</summary>
public sealed class FileSource : SourceText
{
    private readonly SafeFileHandle _handle;

    /// <summary>Opens <paramref name="fullPath"/> for reading.</summary>
    /// <param name="path">The name shown to people.</param>
    /// <param name="fullPath">Where the file is.</param>
    /// <exception cref="IOException">The file does not exist or cannot be opened.</exception>
    /// <exception cref="UnauthorizedAccessException">The user may not read it, or it is a directory.</exception>
    public FileSource(string path, string fullPath)
        : base(path)
    {
        _handle = File.OpenHandle(fullPath, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        Length = RandomAccess.GetLength(_handle);
    }

    /// <inheritdoc/>
    public override long Length { get; }

    /// <inheritdoc/>
    public override int Read(long offset, Span<byte> destination)
    {
        int total = 0;
        while (total < destination.Length && offset + total < Length)
        {
            int wanted = (int)Math.Min(destination.Length - total, Length - offset - total);
            int read = RandomAccess.Read(_handle, destination.Slice(total, wanted), offset + total);
            if (read == 0)
                break;

            total += read;
        }

        return total;
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        _handle.Dispose();
        base.Dispose();
    }
}
