using SpfLint.Analysis;
using SpfLint.Analysis.Publication;
using SpfLint.Cli.Commands;
using SpfLint.Cli.Output;

namespace SpfLint.Cli.Show;

/// <summary>Reads the zone files, evaluates every address, reports.</summary>
/// <param name="request">What to do.</param>
/// <param name="environment">Where it happens.</param>
internal sealed class ShowRun(ShowRequest request, ToolEnvironment environment)
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

        var answers = new RunAnswers(ZoneSet.Load(run.Found.Inputs, run.Includes), run.Outside);
        ShowReport report = ShowReport.Of(request, answers.Source);
        Write(report);
        if (run.DnsTrouble is { } trouble)
        {
            environment.Say(trouble);
            return ExitCode.Failure;
        }

        if (run.TellOverwritten(environment) || !run.IsComplete)
            return ExitCode.Failure;

        return report.HasRecord ? ExitCode.Clean : ExitCode.Findings;
    }

    private void Write(ShowReport report)
    {
        TextWriter output = environment.Output;
        switch (request.Format)
        {
            case ShowFormat.Json:
                new ShowJsonReport(output).Write(report);
                break;

            case ShowFormat.Csv:
                new ShowCsvReport(output).Write(report);
                break;

            case ShowFormat.Mermaid:
                new ShowMermaidReport(output).Write(report);
                break;

            case ShowFormat.Dot:
                new ShowDotReport(output).Write(report);
                break;

            default:
                new ShowTextReport(output, Palette.For(request.Color, environment)).Write(report);
                break;
        }
    }
}
