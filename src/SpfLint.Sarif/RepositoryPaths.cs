using Microsoft.CodeAnalysis.Sarif;
using SpfLint.Analysis.Input;
using SpfLint.Dns.Text;

namespace SpfLint.Sarif;

/// <summary>Files as code scanning names them: see <see cref="CheckoutPaths"/>.</summary>
/// <param name="files">The files of the run.</param>
internal sealed class RepositoryPaths(SourceFiles files)
{
    private readonly CheckoutPaths _paths = new(files);
    private readonly Dictionary<SourceText, ArtifactLocation> _locations = [];
    private readonly Dictionary<string, GitCheckout?> _checkouts = [];

    /// <summary>The checkout of a file, or of the working directory.</summary>
    public GitCheckout? CheckoutOf(SourceText? source)
    {
        string folder = _paths.FolderOf(source);
        if (!_checkouts.TryGetValue(folder, out GitCheckout? checkout))
            _checkouts.Add(folder, checkout = GitCheckout.Find(folder));

        return checkout;
    }

    /// <summary>A file's address.</summary>
    public ArtifactLocation Locate(SourceText source)
    {
        if (!_locations.TryGetValue(source, out ArtifactLocation? location))
        {
            string uri = string.Join('/', _paths.Of(source).Split('/').Select(Uri.EscapeDataString));
            location = new ArtifactLocation
            {
                Uri = new Uri(uri, UriKind.Relative),
                UriBaseId = CheckoutOf(source) is null ? null : GitCheckout.RootId,
            };
            _locations.Add(source, location);
        }

        return location;
    }
}
