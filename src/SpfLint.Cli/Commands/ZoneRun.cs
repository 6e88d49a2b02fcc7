using System.Collections.Immutable;
using SpfLint.Analysis;
using SpfLint.Analysis.Input;
using SpfLint.Dns.Resolution;

namespace SpfLint.Cli.Commands;

/// <summary>What every command that reads zones begins with: the files that its paths lead to, and what is known beyond them.</summary>
internal sealed class ZoneRun : IDisposable
{
    private readonly OutsideAnswers _outside;

    private readonly IncludeRoots _roots;

    private ZoneRun(SourceFiles files, IncludeRoots roots, FoundFiles found, PastedFiles pasted, OutsideAnswers outside)
    {
        _roots = roots;
        _outside = outside;
        Files = files;
        Found = found;
        Inputs = [.. found.Inputs, .. pasted.Inputs];
        Includes = new FileSystemIncludes(files, roots);
    }

    /// <summary>The files of the run.</summary>
    public SourceFiles Files { get; }

    /// <summary>The files to read, and the paths that gave none.</summary>
    public FoundFiles Found { get; }

    /// <summary>What to lint: the zone files, and the records that were pasted.</summary>
    public ImmutableArray<LintInput> Inputs { get; }

    /// <summary>Opens what they include.</summary>
    public FileSystemIncludes Includes { get; }

    /// <summary>What is known of names that no zone owns; null when nothing is.</summary>
    public IDnsSource? Outside => _outside.Source;

    /// <summary>The lock file that some of it comes from; null when there is none.</summary>
    public RunLock? Lock => _outside.Lock;

    /// <summary>Where its lock file stands, or would stand.</summary>
    public LockPlace LockPlace => LockPlace.Usual(Files, _roots);

    /// <summary>Whether every path gave something to read; a run that is not must not look clean.</summary>
    public bool IsComplete => Found.Problems.IsEmpty && _outside.Error is null;

    /// <summary>Finds the files, and tells which paths give nothing.</summary>
    /// <param name="input">What the command line names.</param>
    /// <param name="environment">Where it runs.</param>
    /// <returns>Null when the command line makes no sense, which has then been told.</returns>
    public static ZoneRun? Open(InputSelection input, ToolEnvironment environment)
    {
        var files = new SourceFiles(environment.WorkingDirectory);
        var roots = new IncludeRoots(environment.WorkingDirectory);
        if (input.AddRoots(roots) is { } missing)
            return Refuse(missing, files, environment);

        FoundFiles found = input.Find(environment, files, roots);
        PastedFiles pasted = PastedFiles.Open(input.Records, environment, files);
        OutsideAnswers outside = OutsideAnswers.Open(input, pasted, files, roots);
        if (outside.IsUsageError)
            return Refuse(outside.Error!, files, environment);

        // A lock file of another name, or a paste, may lie among the zones.
        found = new FoundFiles(
            found.Inputs.RemoveAll(input => input.Source == outside.Lock?.File.Zone.Source || pasted.IsAmong(input.Source)),
            [.. found.Problems, .. pasted.Problems]);
        foreach (InputProblem problem in found.Problems)
            environment.Say(problem.Message);

        if (outside.Error is { } error)
            environment.Say(error);

        return new ZoneRun(files, roots, found, pasted, outside);
    }

    private static ZoneRun? Refuse(string message, SourceFiles files, ToolEnvironment environment)
    {
        files.Dispose();
        environment.Say(message);
        return null;
    }

    /// <inheritdoc/>
    public void Dispose() => Files.Dispose();
}
