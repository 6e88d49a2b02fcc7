using SpfLint.Analysis;
using SpfLint.Analysis.Catalogue;
using SpfLint.Analysis.Fixing;
using SpfLint.Cli.Fixing;
using SpfLint.Cli.Git;
using SpfLint.Cli.Output;
using SpfLint.Cli.Scope;

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
        // The rehearsal comes to them when it has read its records, and finds them made.
        if (environment.Rehearsal is not null)
            RuleCatalogue.Prepare();

        using ZoneRun? run = ZoneRun.Open(request.Input, environment, out int refusal, request.Settings);
        if (run is null)
            return refusal;

        if (request.ShowsFiles)
        {
            new FileListing(environment.Output, request.Input.Origin is not null).Write(run.Inputs, run.Includes);
            return run.IsComplete ? ExitCode.Clean : ExitCode.Failure;
        }

        try
        {
            return ReportStages.Open(request.Scope, run, environment) is { } stages ? Execute(run, stages) : ExitCode.Failure;
        }
        catch (GitException e)
        {
            environment.Say(e.Message);
            return ExitCode.Failure;
        }
        catch (Exception) when (run.IsOverwritten)
        {
            // What broke, broke over records that are no longer where they were.
            run.TellOverwritten(environment);
            return ExitCode.Failure;
        }
    }

    private int Execute(ZoneRun run, ReportStages stages)
    {
        if (request.Fixes is { } fixes)
            return Fix(new FixRun(fixes, run, environment) { Stages = stages }, run, stages);

        LintedZones linted = Lint(run, options => new Linter(options).RunOver(run.Inputs));
        if (request.SuppressionReason is { } reason)
        {
            IsComplete(run);
            return new SuppressionRun(reason, environment, run).Execute(stages.Apply(linted.Result).Result);
        }

        if (request.Scope.NewBaselinePath is { } path)
            return WriteBaseline(path, linted.Result, run, IsComplete(run));

        StageResult shown = Judge(stages.Apply(linted.Result), linted);
        return Report(shown, linted, new LintOutput(request, environment, run), IsComplete(run));
    }

    private int Fix(FixRun fixing, ZoneRun run, ReportStages stages)
    {
        FixResult result = Lint(run, fixing.Fix);
        bool isComplete = IsComplete(run);
        if (request.Fixes!.ShowsDifference)
        {
            TellLeftOut(Judge(stages.Apply(result.Lint), result.Linted).Result, result);
            bool differs = fixing.ShowDifference(result, Palette.For(request.Output.Color, environment), isTold: !request.IsQuiet);
            return !isComplete || environment.SayFailures(result.Lint) ? ExitCode.Failure : differs && !request.ExitZero ? ExitCode.Findings : ExitCode.Clean;
        }

        result = fixing.Write(result, OptionsFor(run));
        isComplete &= !fixing.HasFailed;
        if (request.Scope.NewBaselinePath is { } path)
            return WriteBaseline(path, result.Lint, run, isComplete);

        StageResult left = Judge(stages.Apply(result.Lint), result.Linted);
        TellLeftOut(left.Result, result);
        ToolEnvironment place = fixing.TakesOutput ? environment.WithOutputOnError() : environment;
        var output = new LintOutput(request, place, run) { Fixed = new FixCount(result.Fixed.Length, result.Files.Length) };
        return Report(left, result.Linted, output, isComplete);
    }

    /// <summary>Proves the fixes of what is reported, and of nothing else.</summary>
    private static StageResult Judge(StageResult shown, LintedZones linted) =>
        shown with { Result = shown.Result with { Findings = new FixProof(linted).Judge(shown.Result.Findings) } };

    private void TellLeftOut(LintResult left, FixResult result)
    {
        if (!request.IsQuiet)
            new RefutedFixes(left.Findings, result.TakenBack).Tell(environment);
    }

    private T Lint<T>(ZoneRun run, Func<LintOptions, T> lint)
    {
        environment.Rehearsal?.Wait();
        using ProgressLine? progress = ProgressLine.Start(environment);
        return lint(OptionsFor(run) with { Progress = progress });
    }

    private LintOptions OptionsFor(ZoneRun run) => new()
    {
        Includes = run.Includes,
        Parallelism = environment.Parallelism,
        Outside = run.Outside,
        Lock = run.Lock,
        Configuration = run.Configuration,
    };

    /// <summary>Whether the rules have seen everything; called when all questions have been asked.</summary>
    private bool IsComplete(ZoneRun run)
    {
        if (run.DnsTrouble is not { } trouble)
            return run.IsComplete;

        environment.Say(trouble);
        return false;
    }

    private int Report(StageResult shown, LintedZones linted, LintOutput output, bool isComplete)
    {
        LintResult result = shown.Result;
        bool written = output.Write(result);
        foreach (string message in result.Failures.Select(failure => failure.Message).Concat(request.IsQuiet ? [] : shown.Remarks))
            environment.Say(message);

        if (!request.IsQuiet)
        {
            new MistakenPastes(linted.Zones).Tell(environment);
            new UnfilledTemplates(linted.Zones).Tell(environment);
        }

        return !written || !isComplete || !result.Failures.IsEmpty ? ExitCode.Failure : Fails(result) ? ExitCode.Findings : ExitCode.Clean;
    }

    private int WriteBaseline(string path, LintResult result, ZoneRun run, bool isComplete)
    {
        // What could not be read would be new with every later run.
        if (!environment.SayFailures(result) && isComplete)
            return new NewBaseline(path, run, environment).TryWrite(result) ? ExitCode.Clean : ExitCode.Failure;

        environment.Say($"The baseline '{path}' has not been written, for not everything could be linted.");
        return ExitCode.Failure;
    }

    private bool Fails(LintResult result) =>
        !request.ExitZero && request.FailingSeverity is { } least && result.Findings.Any(finding => finding.Severity >= least);
}
