using SpfLint.Analysis.Input;
using SpfLint.Cli.Output;
using SpfLint.Dns.Text;

namespace SpfLint.Cli.Fixing;

/// <summary>A file that is to be put in place of the one it was made from: whole or not at all, with the same owner and mode, behind the same links.</summary>
/// <param name="original">What was read of it.</param>
/// <param name="files">Knows where the file is.</param>
/// <param name="write">Writes the new text; what it throws keeps the file as it is.</param>
internal sealed class FixedFile(SourceText original, SourceFiles files, Action<FileStream> write)
{
    private readonly string _path = files.RealPathOf(original);

    /// <summary>A file that was edited.</summary>
    /// <param name="text">The new text.</param>
    /// <param name="files">Knows where the file is.</param>
    public FixedFile(EditedText text, SourceFiles files)
        : this(text.Original, files, stream => Copy(text, stream))
    {
    }

    /// <summary>Why the file must stay as it is, as a clause without a period; null when it need not.</summary>
    public string? FindObstacle()
    {
        try
        {
            if (HasChanged())
                return "it has changed since it was read";

            if (IsReadOnly())
                return "it is read-only";

            // Its folder alone would let us replace a file that we may not write to.
            using var probe = new FileStream(_path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return OutputFile.Reason(e);
        }
    }

    /// <summary>Writes it.</summary>
    /// <returns>Why it could not be written, as a clause without a period; else null.</returns>
    public string? TryWrite()
    {
        using var temporary = new TemporaryFile(_path);
        try
        {
            Fill(temporary);
            if (FindObstacle() is { } obstacle)
                return obstacle;

            temporary.Commit();
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return OutputFile.Reason(e);
        }
    }

    /// <summary>Whether nobody may write to it: the system's administrator could all the same. Who else may not, finds out by the probe.</summary>
    private bool IsReadOnly()
    {
        const UnixFileMode Writable = UnixFileMode.UserWrite | UnixFileMode.GroupWrite | UnixFileMode.OtherWrite;
        return OperatingSystem.IsWindows() ? new FileInfo(_path).IsReadOnly : (File.GetUnixFileMode(_path) & Writable) == 0;
    }

    // A file that was empty when it was opened has no handle.
    private bool HasChanged() => original is FileSource file ? file.HasChanged() : new FileInfo(_path).Length != original.Length;

    private void Fill(TemporaryFile temporary)
    {
        using (FileStream stream = temporary.Create())
            write(stream);

        FileOwner.Copy(temporary.Path, _path);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(temporary.Path, File.GetUnixFileMode(_path));
    }

    private static void Copy(SourceText text, Stream stream)
    {
        var buffer = new byte[1 << 16];
        for (long at = 0; at < text.Length;)
        {
            int read = text.Read(at, buffer);
            if (read == 0)
                throw new IOException("it has changed since it was read");

            stream.Write(buffer.AsSpan(0, read));
            at += read;
        }
    }
}
