using SpfLint.Analysis;
using SpfLint.Analysis.Simulation;
using SpfLint.Cli.Commands;
using SpfLint.Cli.Output;
using SpfLint.Spf.Evaluation;

namespace SpfLint.Cli.Check;

/// <summary>One check: reads the zone files, evaluates, reports.</summary>
/// <param name="request">What to do.</param>
/// <param name="environment">Where it happens.</param>
internal sealed class CheckRun(CheckRequest request, ToolEnvironment environment)
{
    /// <summary>Does it all.</summary>
    /// <returns>The process's exit code.</returns>
    public int Execute()
    {
        using ZoneRun? run = ZoneRun.Open(request.Input, environment, out int refusal);
        if (run is null)
            return refusal;

        if (run.Inputs.IsEmpty)
            return ExitCode.Failure;

        SenderReport report = Evaluate(run);
        Write(report);
        if (run.TellOverwritten(environment) || !run.IsComplete)
            return ExitCode.Failure;

        return report.Outcome.Result == (request.Expected ?? SpfResult.Pass) ? ExitCode.Clean : ExitCode.Findings;
    }

    private SenderReport Evaluate(ZoneRun run)
    {
        var options = new CheckHostOptions { Clock = new StoppedClock(), ReceiverName = request.Receiver ?? SenderQuestion.UnknownName };
        var check = new SenderCheck(ZoneSet.Load(run.Found.Inputs, run.Includes), run.Outside, options);
        return check.Run(request.Question) with { Claim = request.Claim };
    }

    private void Write(SenderReport report)
    {
        if (request.Format == CheckFormat.Json)
            new CheckJsonReport(environment.Output, request.Receiver).Write(report);
        else
            new CheckTextReport(environment.Output, Palette.For(request.Color, environment), request.Receiver).Write(report);
    }
}
