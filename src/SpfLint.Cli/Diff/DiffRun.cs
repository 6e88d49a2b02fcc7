using SpfLint.Analysis;
using SpfLint.Analysis.Comparison;
using SpfLint.Cli.Commands;
using SpfLint.Cli.Output;
using SpfLint.Dns.Resolution;

namespace SpfLint.Cli.Diff;

/// <summary>Reads two zone sets, compares them, reports.</summary>
/// <param name="request">What to do.</param>
/// <param name="environment">Where it happens.</param>
internal sealed class DiffRun(DiffRequest request, ToolEnvironment environment)
{
    /// <summary>Does it all.</summary>
    /// <returns>The process's exit code.</returns>
    public int Execute()
    {
        using ZoneRun? after = ZoneRun.Open(request.After, environment);
        if (after is null)
            return ExitCode.Usage;

        using ZoneRun? before = ZoneRun.Open(OldSide, environment);
        return before is null ? ExitCode.Usage : Compare(before, after);
    }

    // What is known beside the zones is asked of one place, so that nothing but the zones differs.
    private InputSelection OldSide => request.After with
    {
        Paths = [request.OldPath!],
        Records = [],
        Answers = new AnswerSelection { UsesLock = false },
    };

    private int Compare(ZoneRun before, ZoneRun after)
    {
        var report = new DiffReport(PolicySetComparison.Compare(SetOf(before, after.Outside), SetOf(after, after.Outside), request.Scope));
        bool written = request.Output.WriteAll(environment, (format, output, palette) => Write(format, output, palette, report));
        bool isComplete = written && before.IsComplete && after.IsComplete;
        return !isComplete ? ExitCode.Failure : report.Fails(request.FailOn) ? ExitCode.Findings : ExitCode.Clean;
    }

    private static PolicySet SetOf(ZoneRun run, IDnsSource? outside) => new(ZoneSet.Load(run.Found.Inputs, run.Includes), outside);

    private static void Write(OutputFormat format, TextWriter output, Palette palette, DiffReport report)
    {
        if (format == OutputFormat.Json)
            new DiffJsonReport(output).Write(report);
        else if (format == OutputFormat.Markdown)
            new DiffMarkdownReport(output).Write(report);
        else
            new DiffTextReport(output, palette).Write(report);
    }
}
