namespace SpfLint.Analysis.Input;

/// <summary>
/// The folders that <c>$INCLUDE</c> may read from. A zone file is hostile input: without this limit a pull request could have
/// any file of the machine printed in a finding.
/// </summary>
public sealed class IncludeRoots
{
    private readonly List<string> _roots = [];
    private readonly List<string> _ofPaths = [];
    private readonly RealFolders _folders = new();
    private readonly string _workingDirectory;

    // Hooks name many files of one folder.
    private string? _lastFolder;

    /// <summary>Those of the folders that follow from paths, in the order of the paths; the user named no other for this purpose.</summary>
    public IReadOnlyList<string> OfPaths => _ofPaths;

    /// <summary>Starts with no folder at all.</summary>
    /// <param name="workingDirectory">The absolute folder that relative paths start from.</param>
    public IncludeRoots(string workingDirectory) => _workingDirectory = workingDirectory;

    /// <summary>
    /// Allows what belongs to a path that the user named: the working directory when the path lies in it (hooks pass single
    /// files of a repository, which include their sisters) and it is not the machine's root, else the folder named, or the folder of the
    /// file named.
    /// </summary>
    public void AddFor(string path)
    {
        string full = Path.GetFullPath(path, _workingDirectory);
        string folder = Directory.Exists(full) ? full : Path.GetDirectoryName(full) ?? full;
        if (folder == _lastFolder)
            return;

        _lastFolder = folder;
        string? named = _folders.Resolve(folder);
        if (named is null)
            return;

        string? working = _folders.Resolve(_workingDirectory);

        // Whoever works in the root of a machine, as containers do, did not mean all of it.
        bool isNarrow = working is not null && working != Path.GetPathRoot(working);
        string root = isNarrow && RealPath.IsInside(named, working!) ? working! : named;
        Add(root);
        if (!_ofPaths.Contains(root))
            _ofPaths.Add(root);
    }

    /// <summary>Allows a folder that the user named for this purpose.</summary>
    /// <returns>Whether there is such a folder.</returns>
    public bool TryAdd(string folder)
    {
        string full = Path.GetFullPath(folder, _workingDirectory);
        if (!Directory.Exists(full) || RealPath.Resolve(full) is not { } real)
            return false;

        Add(real);
        return true;
    }

    /// <summary>Whether a file may be read: it lies under one of the folders, and not in a <c>.git</c> folder there.</summary>
    /// <param name="realPath">Its final path.</param>
    public bool Allows(string realPath)
    {
        foreach (string root in _roots)
        {
            if (RealPath.IsInside(realPath, root) && !IsUnderGit(realPath[root.Length..]))
                return true;
        }

        return false;
    }

    /// <summary>Whether a path leads into a <c>.git</c> folder, which may hold credentials.</summary>
    /// <param name="relativePath">A final path, from some root on.</param>
    internal static bool IsUnderGit(string relativePath)
    {
        // Hardly any path has these letters.
        if (!relativePath.Contains(".git", StringComparison.OrdinalIgnoreCase))
            return false;

        foreach (string segment in relativePath.Split(Path.DirectorySeparatorChar))
        {
            if (segment.Equals(".git", StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    private void Add(string root)
    {
        if (!_roots.Contains(root))
            _roots.Add(root);
    }
}
