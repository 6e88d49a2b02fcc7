namespace SpfLint.Analysis.Input;

/// <summary>Paths as people see them: as they named them, with <c>/</c> between segments and without detours.</summary>
internal static class ShownPath
{
    /// <summary>Writes <c>./a//b/../c</c> as <c>a/c</c>; a leading <c>..</c> stays.</summary>
    public static string Of(string path)
    {
        if (Path.DirectorySeparatorChar != '/')
            path = path.Replace(Path.DirectorySeparatorChar, '/');

        var segments = new List<string>();
        foreach (string segment in path.Split('/'))
        {
            if (segment == ".." && segments.Count > 0 && segments[^1] != "..")
                segments.RemoveAt(segments.Count - 1);
            else if (segment is not ("" or "."))
                segments.Add(segment);
        }

        string joined = string.Join('/', segments);
        return path.StartsWith('/') ? "/" + joined : joined.Length == 0 ? "." : joined;
    }

    /// <summary>A file that was found in a folder.</summary>
    public static string Join(string folder, string name) => folder == "." ? name : $"{folder.TrimEnd('/')}/{name}";
}
