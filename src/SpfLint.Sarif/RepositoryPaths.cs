using Microsoft.CodeAnalysis.Sarif;
using SpfLint.Analysis.Input;
using SpfLint.Dns.Text;

namespace SpfLint.Sarif;

/// <summary>
/// Files as code scanning names them: relative to the root of the checkout that they lie in, whatever the working directory; outside
/// of one, relative to the working directory.
/// </summary>
/// <param name="files">The files of the run.</param>
internal sealed class RepositoryPaths(SourceFiles files)
{
    private readonly Dictionary<SourceText, ArtifactLocation> _locations = [];
    private readonly Dictionary<string, GitCheckout?> _checkouts = [];

    /// <summary>The checkout of a file, or of the working directory.</summary>
    public GitCheckout? CheckoutOf(SourceText? source)
    {
        string folder = source is null ? files.WorkingDirectory : FolderOf(files.RealPathOf(source));
        if (!_checkouts.TryGetValue(folder, out GitCheckout? checkout))
            _checkouts.Add(folder, checkout = GitCheckout.Find(folder));

        return checkout;
    }

    /// <summary>A file's address.</summary>
    public ArtifactLocation Locate(SourceText source)
    {
        if (!_locations.TryGetValue(source, out ArtifactLocation? location))
        {
            location = new ArtifactLocation
            {
                Uri = new Uri(Relative(source), UriKind.Relative),
                UriBaseId = CheckoutOf(source) is null ? null : GitCheckout.RootId,
            };
            _locations.Add(source, location);
        }

        return location;
    }

    private string Relative(SourceText source)
    {
        string root = CheckoutOf(source)?.Root ?? files.WorkingDirectory;
        string path = Path.GetRelativePath(root, files.RealPathOf(source));

        // Neither in a checkout nor below the working directory: SARIF has no good name for it, so its own path has to do.
        if (path.StartsWith("..", StringComparison.Ordinal) || Path.IsPathRooted(path))
            path = files.RealPathOf(source)[(Path.GetPathRoot(files.RealPathOf(source)) ?? "").Length..];

        string[] segments = path.Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries);
        return string.Join('/', segments.Select(Uri.EscapeDataString));
    }

    private static string FolderOf(string path) => Path.GetDirectoryName(path) ?? path;
}
