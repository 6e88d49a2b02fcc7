using SpfLint.Analysis.Input;

namespace SpfLint.Cli.Commands;

/// <summary>What every command that reads zones begins with: the files that its paths lead to, opened.</summary>
internal sealed class ZoneRun : IDisposable
{
    private ZoneRun(SourceFiles files, IncludeRoots roots, FoundFiles found)
    {
        Files = files;
        Found = found;
        Includes = new FileSystemIncludes(files, roots);
    }

    /// <summary>The files of the run.</summary>
    public SourceFiles Files { get; }

    /// <summary>The files to read, and the paths that gave none.</summary>
    public FoundFiles Found { get; }

    /// <summary>Opens what they include.</summary>
    public FileSystemIncludes Includes { get; }

    /// <summary>Whether every path gave something to read; a run that is not must not look clean.</summary>
    public bool IsComplete => Found.Problems.IsEmpty;

    /// <summary>Finds the files, and tells which paths give nothing.</summary>
    /// <param name="input">What the command line names.</param>
    /// <param name="environment">Where it runs.</param>
    /// <returns>Null when the command line makes no sense, which has then been told.</returns>
    public static ZoneRun? Open(InputSelection input, ToolEnvironment environment)
    {
        var files = new SourceFiles(environment.WorkingDirectory);
        var roots = new IncludeRoots(environment.WorkingDirectory);
        if (input.AddRoots(roots) is { } missing)
        {
            files.Dispose();
            environment.Say(missing);
            return null;
        }

        var run = new ZoneRun(files, roots, input.Find(environment, files, roots));
        foreach (InputProblem problem in run.Found.Problems)
            environment.Say(problem.Message);

        return run;
    }

    /// <inheritdoc/>
    public void Dispose() => Files.Dispose();
}
