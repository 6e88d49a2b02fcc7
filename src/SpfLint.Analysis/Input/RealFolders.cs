namespace SpfLint.Analysis.Input;

/// <summary>
/// Final paths of many files of few folders: the way to each folder is followed once. Hooks name thousands of files, and a look at each
/// segment of each path would take longer than to read them.
/// </summary>
internal sealed class RealFolders
{
    private readonly Dictionary<string, string?> _known = [];

    /// <summary>The same as <see cref="RealPath.Resolve"/>.</summary>
    public string? Resolve(string fullPath)
    {
        string name = Path.GetFileName(fullPath);
        if (name is "" or "." or ".." || Path.GetDirectoryName(fullPath) is not { } folder)
            return RealPath.Resolve(fullPath);

        if (!_known.TryGetValue(folder, out string? real))
            _known.Add(folder, real = RealPath.Resolve(folder));

        return real is null ? null : RealPath.ResolveIn(real, name);
    }
}
