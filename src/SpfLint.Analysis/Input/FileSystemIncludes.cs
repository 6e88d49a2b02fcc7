using SpfLint.Dns.Text;
using SpfLint.Dns.Zones;

namespace SpfLint.Analysis.Input;

/// <summary>
/// Opens what <c>$INCLUDE</c> names (RFC 1035 section 5.1 leaves the path's meaning open): relative to the including file's
/// folder, then to the working directory, as servers differ in which of the two they use.
/// </summary>
/// <param name="files">The files of the run.</param>
/// <param name="roots">The folders that may be read.</param>
public sealed class FileSystemIncludes(SourceFiles files, IncludeRoots roots) : IIncludeResolver
{
    private readonly HashSet<SourceText> _included = [];

    /// <summary>Every file that some <c>$INCLUDE</c> has opened so far.</summary>
    public IReadOnlySet<SourceText> Included => _included;

    /// <inheritdoc/>
    public IncludeResult Resolve(string path, SourceText including)
    {
        // No file system can hold such a name, and the base class library throws on NUL.
        if (path.Length == 0 || path.Contains('\0'))
            return new IncludeResult(null, IncludeFailure.Missing);

        string? shownFolder = Path.GetDirectoryName(including.Path);
        string folder = Path.GetDirectoryName(files.RealPathOf(including)) ?? files.WorkingDirectory;
        IncludeResult beside = Open(path, folder, Path.Join(shownFolder, path));
        if (beside.Failure != IncludeFailure.Missing || Path.IsPathRooted(path))
            return beside;

        IncludeResult fromWorkingDirectory = Open(path, files.WorkingDirectory, path);
        return fromWorkingDirectory.Source is not null ? fromWorkingDirectory : beside;
    }

    private IncludeResult Open(string path, string folder, string shownPath)
    {
        // The same answer for every file outside, there or not: findings must not tell what the machine holds.
        string full = Path.Combine(folder, path);
        string? real = RealPath.Resolve(full);
        if (!roots.Allows(real ?? Path.GetFullPath(full)))
            return new IncludeResult(null, IncludeFailure.OutsideRoot);

        if (real is null)
            return new IncludeResult(null, IncludeFailure.Missing);

        if (Directory.Exists(real))
            return new IncludeResult(null, IncludeFailure.Unreadable);

        try
        {
            if (SpecialFile.Is(real))
                return new IncludeResult(null, IncludeFailure.Unreadable);

            SourceText source = files.Open(ShownPath.Of(Path.IsPathRooted(path) ? path : shownPath), real);
            _included.Add(source);
            return new IncludeResult(source, IncludeFailure.None);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new IncludeResult(null, IncludeFailure.Unreadable);
        }
    }
}
