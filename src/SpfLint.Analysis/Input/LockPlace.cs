using SpfLint.Analysis.Configuration;
using SpfLint.Dns.Locking;

namespace SpfLint.Analysis.Input;

/// <summary>Where the lock file of a run stands, or is to stand.</summary>
public sealed class LockPlace
{
    private readonly SourceFiles _files;

    private LockPlace(SourceFiles files, string path)
    {
        _files = files;
        Path = path;
    }

    /// <summary>The file's absolute path.</summary>
    public string Path { get; }

    /// <summary>The path as shown to people.</summary>
    public string ShownPath => Input.ShownPath.Of(System.IO.Path.GetRelativePath(_files.WorkingDirectory, Path));

    /// <summary>Whether there is a file.</summary>
    public bool Exists => File.Exists(Path);

    /// <summary>The place that the user named.</summary>
    /// <param name="files">The files of the run.</param>
    /// <param name="path">The file, absolute or from the working directory.</param>
    public static LockPlace At(SourceFiles files, string path) => new(files, System.IO.Path.GetFullPath(path, files.WorkingDirectory));

    /// <summary>The usual place: the root of the run that has such a file, else its first root.</summary>
    /// <param name="files">The files of the run.</param>
    /// <param name="roots">The roots that follow from its paths.</param>
    public static LockPlace Usual(SourceFiles files, IncludeRoots roots)
    {
        IReadOnlyList<string> folders = roots.OfPaths is [] ? [files.WorkingDirectory] : roots.OfPaths;
        foreach (string folder in folders)
        {
            var place = new LockPlace(files, System.IO.Path.Join(folder, LockFile.UsualName));
            if (place.Exists)
                return place;
        }

        return new LockPlace(files, System.IO.Path.Join(folders[0], LockFile.UsualName));
    }

    /// <summary>The lock file that is configured, as an absolute path; null when none is. A run has one: that of its first zone file.</summary>
    /// <param name="inputs">The zone files.</param>
    /// <param name="configuration">What is set for them.</param>
    /// <param name="files">The files of the run.</param>
    public static string? FindConfigured(IReadOnlyList<LintInput> inputs, LintConfiguration configuration, SourceFiles files) =>
        inputs is [var first, ..] && configuration.For(first.Source).Find(Settings.Lock) is { Value: { } path, Source.File: { } file }
            ? System.IO.Path.Join(System.IO.Path.GetDirectoryName(files.RealPathOf(file)), path)
            : null;

    /// <summary>Whether one of the paths is a folder that holds the lock file, so that all zones it is for are read.</summary>
    /// <param name="paths">Files and folders as the user named them.</param>
    public bool IsUnder(IEnumerable<string> paths)
    {
        string? folder = RealPath.Resolve(Folder);
        return folder is not null && paths.Any(path =>
            RealPath.Resolve(System.IO.Path.Combine(_files.WorkingDirectory, path)) is { } real && Directory.Exists(real) && RealPath.IsInside(folder, real));
    }

    /// <summary>Whether a run reads all zone files in the lock file's folder, and so all that it can be for.</summary>
    /// <param name="paths">Files and folders as the user named them. Without a folder among them, nobody looks.</param>
    /// <param name="found">The files that they led to.</param>
    public bool IsCoveredBy(IReadOnlyCollection<string> paths, FoundFiles found)
    {
        if (IsUnder(paths))
            return true;

        if (!paths.Any(path => Directory.Exists(System.IO.Path.Combine(_files.WorkingDirectory, path))))
            return false;

        var read = found.Inputs.Select(input => input.Source).ToHashSet();
        return new ZoneFileFinder(_files).Find([Folder]).Inputs.All(input => read.Contains(input.Source));
    }

    private string Folder => System.IO.Path.GetDirectoryName(Path) ?? Path;

    /// <summary>What to tell who has named a lock file that is not there.</summary>
    public string Absence => $"There is no lock file '{ShownPath}'; 'spflint lock' makes one.";

    /// <summary>Reads the file.</summary>
    /// <param name="error">Why it cannot be read, as a sentence; null when it can.</param>
    /// <returns>Null when it cannot be read.</returns>
    public LockFile? TryRead(out string? error)
    {
        try
        {
            error = null;
            return LockFile.Read(_files.Open(ShownPath, RealPath.Resolve(Path) ?? Path));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            error = $"The lock file '{ShownPath}' cannot be read; check its permissions.";
            return null;
        }
    }
}
