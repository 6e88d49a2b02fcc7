using System.IO.Enumeration;

namespace SpfLint.Analysis.Input;

/// <summary>The files of a folder and of the folders in it, in the order of their names; none of them is opened.</summary>
internal sealed class FolderWalk
{
    // Copies, dependencies and histories, where other people's zones lie.
    private static readonly string[] s_skippedFolders = [".git", ".hg", ".svn", ".bzr", ".jj", ".terraform", ".venv", "node_modules"];

    private static readonly EnumerationOptions s_everything = new() { AttributesToSkip = FileAttributes.None, IgnoreInaccessible = false };

    private readonly List<WalkedPath> _paths = [];

    private FolderWalk()
    {
    }

    /// <summary>Lists them, with the folders that cannot be listed.</summary>
    /// <param name="shown">The folder as shown to people.</param>
    /// <param name="folder">Its final path.</param>
    public static List<WalkedPath> List(string shown, string folder)
    {
        var walk = new FolderWalk();
        walk.Walk(shown, folder);
        return walk._paths;
    }

    private void Walk(string shownFolder, string folder)
    {
        List<(string Name, bool IsFolder)> entries;
        try
        {
            entries = [.. new FileSystemEnumerable<(string Name, bool IsFolder)>(
                folder, (ref FileSystemEntry entry) => (entry.FileName.ToString(), entry.IsDirectory), s_everything)];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            _paths.Add(new WalkedPath(shownFolder, folder, IsUnreadableFolder: true));
            return;
        }

        entries.Sort((left, right) => string.CompareOrdinal(left.Name, right.Name));
        foreach ((string name, bool isFolder) in entries)
        {
            string shown = ShownPath.Join(shownFolder, name);
            string path = Path.Join(folder, name);
            if (!isFolder)
                _paths.Add(new WalkedPath(shown, path, IsUnreadableFolder: false));
            else if (!IsSkipped(name) && !IsLink(path))
                Walk(shown, path);
        }
    }

    private static bool IsSkipped(string folder)
    {
        foreach (string skipped in s_skippedFolders)
        {
            if (folder.Equals(skipped, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    private static bool IsLink(string folder)
    {
        try
        {
            return new DirectoryInfo(folder).LinkTarget is not null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Listing it meets the same trouble, and tells.
            return false;
        }
    }
}

/// <summary>What a walk comes to.</summary>
/// <param name="Shown">The path as shown to people.</param>
/// <param name="Path">The same file's absolute path; only its last segment may be a link.</param>
/// <param name="IsUnreadableFolder">Whether it is no file but a folder that cannot be listed.</param>
internal readonly record struct WalkedPath(string Shown, string Path, bool IsUnreadableFolder);
