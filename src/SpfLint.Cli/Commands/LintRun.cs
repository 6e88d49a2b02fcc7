using SpfLint.Analysis;
using SpfLint.Analysis.Fixing;
using SpfLint.Cli.Fixing;
using SpfLint.Cli.Output;

namespace SpfLint.Cli.Commands;

/// <summary>One run of the linter: finds the files, lints or fixes them, writes the outputs and says how it went.</summary>
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

        if (request.SuppressionReason is { } reason)
            return new SuppressionRun(reason, environment, run).Execute(Lint(run, options => new Linter(options).Run(run.Inputs)));

        return request.Fixes is { } fixes
            ? Fix(new FixRun(fixes, run, environment), run)
            : Report(Lint(run, options => new Linter(options).Run(run.Inputs)), new LintOutput(request, environment, run), run.IsComplete);
    }

    private int Fix(FixRun fixing, ZoneRun run)
    {
        FixResult result = Lint(run, fixing.Fix);
        if (request.Fixes!.ShowsDifference)
        {
            bool differs = fixing.ShowDifference(result, Palette.For(request.Output.Color, environment));
            return !run.IsComplete ? ExitCode.Failure : differs && !request.ExitZero ? ExitCode.Findings : ExitCode.Clean;
        }

        FixCount count = fixing.Write(result);
        ToolEnvironment place = fixing.TakesOutput ? environment.WithOutputOnError() : environment;
        return Report(result.Lint, new LintOutput(request, place, run) { Fixed = count }, run.IsComplete && !fixing.HasFailed);
    }

    private T Lint<T>(ZoneRun run, Func<LintOptions, T> lint)
    {
        using ProgressLine? progress = ProgressLine.Start(environment);
        return lint(new LintOptions
        {
            Includes = run.Includes,
            Progress = progress,
            Outside = run.Outside,
            Lock = run.Lock,
            Configuration = run.Configuration,
        });
    }

    private int Report(LintResult result, LintOutput output, bool isComplete)
    {
        bool written = output.Write(result);
        foreach (LintFailure failure in result.Failures)
            environment.Say(failure.Message);

        return !written || !isComplete || !result.Failures.IsEmpty ? ExitCode.Failure : Fails(result) ? ExitCode.Findings : ExitCode.Clean;
    }

    private bool Fails(LintResult result) =>
        !request.ExitZero && request.FailingSeverity is { } least && result.Findings.Any(finding => finding.Severity >= least);
}
