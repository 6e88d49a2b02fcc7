using Microsoft.Win32.SafeHandles;
using SpfLint.Dns.Text;

namespace SpfLint.Cli.Commands;

/// <summary>Standard input that is too long for memory, in a file that only this process has and that goes with it.</summary>
internal sealed class SpooledSource : SourceText
{
    private readonly FileStream _file;

    private SpooledSource(string path, FileStream file)
        : base(path)
    {
        _file = file;
        Length = file.Length;
    }

    /// <inheritdoc/>
    public override long Length { get; }

    private SafeFileHandle Handle => _file.SafeFileHandle;

    /// <summary>Writes a text to a temporary file.</summary>
    /// <param name="path">The name shown to people.</param>
    /// <param name="head">The text's beginning, which has been read.</param>
    /// <param name="rest">Gives what comes behind.</param>
    /// <exception cref="IOException">The text cannot be read to its end, or there is no room for it.</exception>
    public static SpooledSource Write(string path, ReadOnlySpan<byte> head, Stream rest)
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
        };
        if (OperatingSystem.IsWindows())
            options.Options = FileOptions.DeleteOnClose;
        else
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;

        string place = System.IO.Path.Join(System.IO.Path.GetTempPath(), System.IO.Path.GetRandomFileName());
        var file = new FileStream(place, options);
        try
        {
            // Without a name it goes with the process, whatever ends that.
            if (!OperatingSystem.IsWindows())
                File.Delete(place);

            file.Write(head);
            rest.CopyTo(file);
            file.Flush();
            return new SpooledSource(path, file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            file.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public override int Read(long offset, Span<byte> destination)
    {
        int total = 0;
        while (total < destination.Length && RandomAccess.Read(Handle, destination[total..], offset + total) is > 0 and var read)
            total += read;

        return total;
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        _file.Dispose();
        base.Dispose();
    }
}
