using System.Text;

namespace SpfLint.Cli.Output;

/// <summary>Writes a file whole or not at all, so that no reader ever sees half of one.</summary>
internal static class OutputFile
{
    // ENOSPC, and ERROR_DISK_FULL.
    private const int NoSpace = 28;
    private const int WindowsDiskFull = unchecked((int)0x80070070);

    /// <summary>Has <paramref name="write"/> write the file, then puts it in place of an older one.</summary>
    /// <param name="path">An absolute path.</param>
    /// <param name="write">Writes the content.</param>
    /// <exception cref="IOException">The folder does not exist, or the file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The user may not write there.</exception>
    public static void Write(string path, Action<TextWriter> write)
    {
        // A device such as /dev/stdout or /dev/null cannot be replaced, only written to.
        if (path.StartsWith("/dev/", StringComparison.Ordinal) || path.StartsWith("/proc/", StringComparison.Ordinal))
        {
            Fill(new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.Read), write);
            return;
        }

        if (Directory.Exists(path))
            throw new IOException("it is a folder");

        // A link keeps pointing where it points: what it points at is replaced.
        string target = new FileInfo(path).LinkTarget is null
            ? path
            : File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path;
        using var temporary = new TemporaryFile(target);
        Fill(temporary.Create(), write);
        temporary.Commit();
    }

    /// <summary>Why a file could not be written, as a clause without a period.</summary>
    public static string Reason(Exception e) => e switch
    {
        DirectoryNotFoundException => "its folder does not exist",
        UnauthorizedAccessException => "permission denied",
        { HResult: NoSpace or WindowsDiskFull } => "the disk is full",
        _ => WithoutPath(e.Message).TrimEnd('.'),
    };

    // The base class library appends the path, which may be that of a temporary file.
    private static string WithoutPath(string message) =>
        message.IndexOf(" : '", StringComparison.Ordinal) is > 0 and var path ? message[..path] : message;

    private static void Fill(FileStream stream, Action<TextWriter> write)
    {
        using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        write(writer);
    }
}
