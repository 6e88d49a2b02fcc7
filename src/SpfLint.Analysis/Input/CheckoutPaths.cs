using SpfLint.Dns.Text;

namespace SpfLint.Analysis.Input;

/// <summary>
/// Files as code hosts name them: relative to the root of the checkout that they lie in, whatever the working directory; outside
/// of one, relative to the working directory.
/// </summary>
/// <param name="files">The files of the run.</param>
public sealed class CheckoutPaths(SourceFiles files)
{
    private readonly Dictionary<string, string?> _roots = [];

    /// <summary>The root of the checkout that a folder lies in: the nearest one at or above it that holds <c>.git</c>; else null.</summary>
    public static string? FindRoot(string folder)
    {
        for (string? root = folder; root is not null; root = Path.GetDirectoryName(root))
        {
            string git = Path.Join(root, ".git");
            if (Directory.Exists(git) || File.Exists(git))
                return root;
        }

        return null;
    }

    /// <summary>The folder that holds a file; of no file, the working directory.</summary>
    public string FolderOf(SourceText? source)
    {
        if (source is null)
            return files.WorkingDirectory;

        string path = files.RealPathOf(source);
        return Path.GetDirectoryName(path) ?? path;
    }

    /// <summary>The root of the checkout that a file lies in, or that of no file the working directory; null when there is none.</summary>
    public string? RootOf(SourceText? source)
    {
        string folder = FolderOf(source);
        if (!_roots.TryGetValue(folder, out string? root))
            _roots.Add(folder, root = FindRoot(folder));

        return root;
    }

    /// <summary>A file's path with <c>/</c> between its segments; it may hold any character a file name can.</summary>
    public string Of(SourceText source)
    {
        string real = files.RealPathOf(source);
        string path = Path.GetRelativePath(RootOf(source) ?? files.WorkingDirectory, real);

        // Neither in a checkout nor below the working directory: nobody has a good name for it, so its own path has to do.
        if (path.StartsWith("..", StringComparison.Ordinal) || Path.IsPathRooted(path))
            path = real[(Path.GetPathRoot(real) ?? "").Length..];

        return string.Join('/', path.Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries));
    }
}
