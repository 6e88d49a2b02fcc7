using SpfLint.Analysis;
using SpfLint.Cli.Output;

namespace SpfLint.Cli.Commands;

/// <summary>One run of the linter: finds the files, lints them, writes the outputs and says how it went.</summary>
/// <param name="request">What to do.</param>
/// <param name="environment">Where it happens.</param>
internal sealed class LintRun(LintRequest request, ToolEnvironment environment)
{
    /// <summary>Does it all.</summary>
    /// <returns>The process's exit code.</returns>
    public int Execute()
    {
        using ZoneRun? run = ZoneRun.Open(request.Input, environment, request.Settings);
        if (run is null)
            return ExitCode.Usage;

        if (request.ShowsFiles)
        {
            new FileListing(environment.Output).Write(run.Inputs, run.Includes);
            return run.IsComplete ? ExitCode.Clean : ExitCode.Failure;
        }

        LintResult result = Lint(run);
        bool written = new LintOutput(request, environment, run).Write(result);
        foreach (LintFailure failure in result.Failures)
            environment.Say(failure.Message);

        return !written || !run.IsComplete || !result.Failures.IsEmpty ? ExitCode.Failure : Fails(result) ? ExitCode.Findings : ExitCode.Clean;
    }

    private LintResult Lint(ZoneRun run)
    {
        using ProgressLine? progress = ProgressLine.Start(environment);
        return new Linter(new LintOptions
        {
            Includes = run.Includes,
            Progress = progress,
            Outside = run.Outside,
            Lock = run.Lock,
            Configuration = run.Configuration,
        }).Run(run.Inputs);
    }

    private bool Fails(LintResult result) =>
        !request.ExitZero && request.FailingSeverity is { } least && result.Findings.Any(finding => finding.Severity >= least);
}
