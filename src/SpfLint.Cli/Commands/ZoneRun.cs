using System.Collections.Immutable;
using System.Globalization;
using SpfLint.Analysis;
using SpfLint.Analysis.Configuration;
using SpfLint.Analysis.Input;
using SpfLint.Dns.Records;
using SpfLint.Dns.Resolution;
using SpfLint.Dns.Text;

namespace SpfLint.Cli.Commands;

/// <summary>What every command that reads zones begins with: the files that its paths lead to, and what is known beyond them.</summary>
internal sealed class ZoneRun : IDisposable
{
    private readonly OutsideAnswers _outside;

    private ZoneRun(SourceFiles files, LintConfiguration configuration, FoundFiles found, PastedFiles pasted, OutsideAnswers outside)
    {
        _outside = outside;
        Files = files;
        Configuration = configuration;
        Found = found;
        Inputs = found.Inputs.AddRange(pasted.Inputs);
    }

    /// <summary>The files of the run.</summary>
    public SourceFiles Files { get; }

    /// <summary>What is set for them.</summary>
    public LintConfiguration Configuration { get; }

    /// <summary>The files to read, and the paths that gave none.</summary>
    public FoundFiles Found { get; }

    /// <summary>What to lint: the zone files, and the records that were pasted.</summary>
    public ImmutableArray<LintInput> Inputs { get; }

    /// <summary>Opens what they include.</summary>
    public required FileSystemIncludes Includes { get; init; }

    /// <summary>What is known of names that no zone owns; null when nothing is.</summary>
    public IDnsSource? Outside => _outside.Source;

    /// <summary>The lock file that some of it comes from; null when there is none.</summary>
    public RunLock? Lock => _outside.Lock;

    /// <summary>Where its lock file stands, or would stand.</summary>
    public required LockPlace LockPlace { get; init; }

    /// <summary>Whether every path gave something to read; a run that is not must not look clean.</summary>
    public bool IsComplete => Found.Problems.IsEmpty && _outside.Error is null;

    /// <summary>Whether a path leads to one of the files to read, so that nothing may be written there.</summary>
    public bool Reads(string path) => Inputs.Any(input => Files.LeadsTo(path, input.Source));

    /// <summary>What live DNS has failed to answer so far, as a sentence; null when it has answered everything.</summary>
    public string? DnsTrouble => _outside.Live is { } live ? TroubleOf(live) : null;

    /// <summary>Whether some file was changed while it was read: then nothing that was made of it can be relied on.</summary>
    public bool IsOverwritten => Files.Opened.Any(file => file.IsOverwritten);

    /// <summary>Says which files were changed while they were read.</summary>
    /// <returns>Whether there are any.</returns>
    public bool TellOverwritten(ToolEnvironment environment)
    {
        foreach (SourceText file in Files.Opened.Where(file => file.IsOverwritten).OrderBy(file => file.Path, StringComparer.Ordinal))
            environment.Say(LintFailure.OfOverwritten(file).Message);

        return IsOverwritten;
    }

    /// <summary>Finds the files, and tells which paths give nothing.</summary>
    /// <param name="input">What the command line names.</param>
    /// <param name="environment">Where it runs.</param>
    /// <param name="refusal">The process's exit code when there is no run.</param>
    /// <param name="settings">What the command line says of severities; nothing when left out.</param>
    /// <returns>Null when nothing can be read as the command line asks, which has then been told.</returns>
    public static ZoneRun? Open(InputSelection input, ToolEnvironment environment, out int refusal, CommandLineSettings? settings = null)
    {
        refusal = ExitCode.Failure;
        var files = new SourceFiles(environment.WorkingDirectory);
        var roots = new IncludeRoots(environment.WorkingDirectory);
        LintConfiguration configuration = RunConfiguration.Open(input.Configuration, settings ?? new CommandLineSettings(), files, out string? missing);
        if ((missing ?? input.AddRoots(roots)) is { } trouble)
            return Refuse(trouble, files, environment);

        FoundFiles found = input.Find(environment, files, roots);
        PastedFiles pasted = PastedFiles.Open(input.Records, input.Limits, environment, files);
        string? lockPath = input.Answers.LockPath ?? LockPlace.FindConfigured(found.Inputs, configuration, files);
        OutsideAnswers outside = OutsideAnswers.Open(
            input with { Answers = input.Answers with { LockPath = lockPath } }, found, pasted, files, roots, environment.Clock);
        if (outside.IsUsageError)
        {
            refusal = ExitCode.Usage;
            return Refuse(outside.Error!, files, environment);
        }

        // A lock file of another name, or a paste, may lie among the zones.
        SourceText? lockFile = outside.Lock?.File.Zone.Source;
        ImmutableArray<LintInput>.Builder zones = ImmutableArray.CreateBuilder<LintInput>(found.Inputs.Length);
        foreach (LintInput zone in found.Inputs)
        {
            if (zone.Source != lockFile && !pasted.IsAmong(zone.Source))
                zones.Add(configuration.Complete(zone));
        }

        found = new FoundFiles(zones.ToImmutable(), found.Problems.AddRange(pasted.Problems));
        foreach (InputProblem problem in found.Problems)
            environment.Say(problem.Message);

        if (outside.Error is { } error)
            environment.Say(error);

        return new ZoneRun(files, configuration, found, pasted, outside)
        {
            Includes = new FileSystemIncludes(files, roots),
            LockPlace = lockPath is null ? LockPlace.Usual(files, roots) : LockPlace.At(files, lockPath),
        };
    }

    private static string? TroubleOf(RecordingSource live)
    {
        RecordedAnswer[] failures = [.. live.Records.Where(asked => asked.Answer.IsFailure)];
        return failures is not [var first, ..] ? null : string.Create(
            CultureInfo.InvariantCulture,
            $"DNS gave no answer to {failures.Length} question{(failures.Length == 1 ? "" : "s")}, the first '{first.Name}' ({RecordTypes.Mnemonic(first.Type)}); what depends on it has not been judged.");
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
