using System.Text;

namespace SpfLint.Cli.Output;

/// <summary>Writes a file whole or not at all, so that no reader ever sees half of one.</summary>
internal static class OutputFile
{
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
            Fill(path, FileMode.Open, write);
            return;
        }

        if (Directory.Exists(path))
            throw new IOException("it is a folder");

        // A link keeps pointing where it points: what it points at is replaced.
        string target = new FileInfo(path).LinkTarget is null
            ? path
            : File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path;
        string temporary = $"{target}.{Environment.ProcessId}.tmp";
        try
        {
            Fill(temporary, FileMode.Create, write);
            File.Move(temporary, target, overwrite: true);
        }
        finally
        {
            // Still there only when something above has failed.
            if (File.Exists(temporary))
                File.Delete(temporary);
        }
    }

    /// <summary>Why a file could not be written, as a clause without a period.</summary>
    public static string Reason(Exception e) => e switch
    {
        DirectoryNotFoundException => "its folder does not exist",
        UnauthorizedAccessException => "permission denied",
        _ => e.Message.TrimEnd('.'),
    };

    private static void Fill(string path, FileMode mode, Action<TextWriter> write)
    {
        using var stream = new FileStream(path, mode, FileAccess.Write, FileShare.Read);
        using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        write(writer);
    }
}
