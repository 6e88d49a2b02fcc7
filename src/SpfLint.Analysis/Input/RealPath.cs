namespace SpfLint.Analysis.Input;

/// <summary>
/// Where a path leads once every symbolic link and every <c>..</c> on the way is followed, as the operating system would.
/// The base class library resolves links only in a path's last segment.
/// </summary>
internal static class RealPath
{
    // As many as Linux follows before it gives up with ELOOP.
    private const int MaxLinks = 40;

    /// <summary>The final path.</summary>
    /// <param name="fullPath">An absolute path, not yet normalized.</param>
    /// <returns>The path without links, or null when a segment does not exist or the links go round in a circle.</returns>
    public static string? Resolve(string fullPath)
    {
        string root = Path.GetPathRoot(fullPath) ?? "";
        string resolved = root;
        var pending = new Stack<string>();
        Push(pending, fullPath[root.Length..]);

        int links = 0;
        while (pending.TryPop(out string? segment))
        {
            if (segment is "" or ".")
                continue;

            if (segment == "..")
            {
                resolved = Path.GetDirectoryName(resolved) ?? root;
                continue;
            }

            string next = Path.Join(resolved, segment);
            switch (LinkTarget(next))
            {
                case null when !Path.Exists(next):
                    return null;

                case null:
                    resolved = next;
                    break;

                case var _ when ++links > MaxLinks:
                    return null;

                case var target when Path.IsPathRooted(target):
                    resolved = root;
                    Push(pending, target[(Path.GetPathRoot(target) ?? "").Length..]);
                    break;

                case var target:
                    Push(pending, target);
                    break;
            }
        }

        return resolved;
    }

    /// <summary>The final path of what is in a folder.</summary>
    /// <param name="folder">The folder's final path.</param>
    /// <param name="name">A name, neither <c>.</c> nor <c>..</c>.</param>
    /// <returns>The path without links, or null as <see cref="Resolve"/> says.</returns>
    public static string? ResolveIn(string folder, string name)
    {
        string path = Path.Join(folder, name);
        return LinkTarget(path) is not null ? Resolve(path) : Path.Exists(path) ? path : null;
    }

    /// <summary>Whether <paramref name="path"/> is <paramref name="folder"/> or lies below it; both are final paths.</summary>
    public static bool IsInside(string path, string folder)
    {
        string prefix = Path.EndsInDirectorySeparator(folder) ? folder : folder + Path.DirectorySeparatorChar;
        return path == folder || path.StartsWith(prefix, Comparison);
    }

    private static StringComparison Comparison =>
        OperatingSystem.IsWindows() ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;

    private static void Push(Stack<string> pending, string path)
    {
        string[] segments = path.Split([Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar]);
        for (int i = segments.Length - 1; i >= 0; i--)
            pending.Push(segments[i]);
    }

    private static string? LinkTarget(string path)
    {
        try
        {
            return new FileInfo(path).LinkTarget;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
