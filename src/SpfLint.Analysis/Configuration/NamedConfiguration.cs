using SpfLint.Analysis.Input;
using SpfLint.Dns.Text;

namespace SpfLint.Analysis.Configuration;

/// <summary>One configuration file that the user named (<c>--config</c>); it takes the place of all that could be found.</summary>
/// <param name="named">The file, read.</param>
/// <param name="files">The files of the run.</param>
public sealed class NamedConfiguration(IConfigurationFile named, SourceFiles files) : IConfigurationSource
{
    /// <inheritdoc/>
    public IEnumerable<IConfigurationFile> Found => [named];

    /// <inheritdoc/>
    public IEnumerable<ConfigurationEntry> EntriesFor(SourceText file) => files.FindRealPath(file) is { } path ? named.EntriesFor(path) : [];

    /// <summary>Opens the file, whatever it is called.</summary>
    /// <param name="path">Its path as given.</param>
    /// <param name="files">The files of the run, which it joins.</param>
    /// <returns>Its text; null when there is no such file, or it cannot be opened.</returns>
    public static SourceText? Open(string path, SourceFiles files)
    {
        string? real = path.Length == 0 || path.Contains('\0') ? null : RealPath.Resolve(Path.GetFullPath(path, files.WorkingDirectory));
        if (real is null || !File.Exists(real))
            return null;

        try
        {
            return files.Open(ShownPath.Of(path), real);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
