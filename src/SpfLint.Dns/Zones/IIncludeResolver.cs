using SpfLint.Dns.Text;

namespace SpfLint.Dns.Zones;

/// <summary>Finds the files that <c>$INCLUDE</c> names; the reader itself never touches a file system.</summary>
public interface IIncludeResolver
{
    /// <summary>Opens the file that <paramref name="including"/> names.</summary>
    /// <param name="path">The path as written, escapes and quotes already undone.</param>
    /// <param name="including">The file with the directive.</param>
    /// <returns>The opened source (opened once a run: the same file gives the same object), or why it cannot be read.</returns>
    IncludeResult Resolve(string path, SourceText including);
}

/// <summary>What <see cref="IIncludeResolver.Resolve"/> found.</summary>
/// <param name="Source">The file, or null.</param>
/// <param name="Failure">Why there is none.</param>
public readonly record struct IncludeResult(SourceText? Source, IncludeFailure Failure);

/// <summary>Why an included file cannot be read.</summary>
public enum IncludeFailure
{
    /// <summary>It can.</summary>
    None,

    /// <summary>There is no such file.</summary>
    Missing,

    /// <summary>It lies outside the folder of this run.</summary>
    OutsideRoot,

    /// <summary>It exists but cannot be opened (permissions, a directory, a device).</summary>
    Unreadable,
}
