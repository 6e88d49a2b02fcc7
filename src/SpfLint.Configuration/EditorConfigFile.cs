using System.Collections.Immutable;
using SpfLint.Analysis.Configuration;

namespace SpfLint.Configuration;

/// <summary>A configuration file that has been read.</summary>
/// <param name="folder">The folder that patterns start from.</param>
/// <param name="sections">Its sections with entries that concern the linter.</param>
internal sealed class EditorConfigFile(string folder, ImmutableArray<Section> sections) : IConfigurationFile
{
    /// <inheritdoc/>
    public bool IsRoot { get; init; }

    /// <inheritdoc/>
    public bool IsGlobal { get; init; }

    /// <inheritdoc/>
    public ImmutableArray<ConfigurationError> Errors { get; init; } = [];

    /// <inheritdoc/>
    public IEnumerable<ConfigurationEntry> EntriesFor(string realPath)
    {
        string path = IsGlobal ? Slashed(realPath) : FromFolder(realPath);
        return [.. sections.Where(section => section.AppliesTo(path)).SelectMany(section => section.Entries)];
    }

    /// <summary>A file that lies elsewhere, as only one of <c>--config</c> may see, is matched by what follows the way up.</summary>
    private string FromFolder(string path)
    {
        string relative = Slashed(Path.GetRelativePath(folder, path));
        while (relative.StartsWith("../", StringComparison.Ordinal))
            relative = relative[3..];

        return "/" + relative.TrimStart('/');
    }

    private static string Slashed(string path) => path.Replace(Path.DirectorySeparatorChar, '/');
}
