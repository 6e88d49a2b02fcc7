using System.Formats.Tar;

namespace SpfLint.Analysis.Input;

/// <summary>
/// Pipes, devices and sockets, which have a name but no length. Opening one may wait for ever, so whoever did not name it must ask first.
/// </summary>
internal static class SpecialFile
{
    /// <summary>Whether a path leads to one.</summary>
    /// <param name="realPath">A final path; the file is opened only if it is none.</param>
    /// <exception cref="IOException">There is nothing there, or it cannot be looked at.</exception>
    /// <exception cref="UnauthorizedAccessException">The user may not look at it.</exception>
    public static bool Is(string realPath)
    {
        // The base class library tells the kind of a file only to those who pack it.
        if (OperatingSystem.IsWindows() || new FileInfo(realPath).Length != 0)
            return false;

        using var packed = new MemoryStream();
        using var writer = new TarWriter(packed, TarEntryFormat.Pax, leaveOpen: true);
        try
        {
            writer.WriteEntry(realPath, "file");
        }
        catch (IOException) when (Path.Exists(realPath))
        {
            // A socket, which nobody can pack.
            return true;
        }

        packed.Position = 0;
        using var reader = new TarReader(packed, leaveOpen: true);
        return reader.GetNextEntry() is not { EntryType: TarEntryType.RegularFile };
    }
}
