using SpfLint.Analysis;
using SpfLint.Analysis.Comparison;
using SpfLint.Analysis.Input;
using SpfLint.Cli.Commands;
using SpfLint.Cli.Git;
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
        try
        {
            return request.Revision is { } revision ? CompareWith(revision) : ComparePaths();
        }
        catch (GitException e)
        {
            environment.Say(e.Message);
            return ExitCode.Failure;
        }
    }

    private int ComparePaths()
    {
        using ZoneRun? after = ZoneRun.Open(request.After, environment, out int refusal);
        if (after is null)
            return refusal;

        using ZoneRun? before = ZoneRun.Open(OldSide, environment, out refusal);
        if (before is null)
            return refusal;

        // An empty file says that there is nothing; a path that gave nothing says nothing.
        if (before.Found.Problems.Concat(after.Found.Problems).Any(problem => problem.Kind != InputProblemKind.Empty))
            return ExitCode.Failure;

        return Compare(
            SetOf(before, after.Outside), after, path => before.Reads(path) || after.Reads(path), before.IsComplete && after.IsComplete);
    }

    private int CompareWith(string revision)
    {
        using var side = new RevisionSide(request.After, revision, environment);
        using ZoneRun? after = ZoneRun.Open(request.After with { Paths = side.PathsToday }, environment, out int refusal);
        if (after is null)
            return refusal;

        using ZoneRun? before = side.Open(out refusal, out IReadOnlyList<InputProblem> problems);
        if (before is null)
            return refusal;

        foreach (InputProblem problem in problems)
            environment.Say($"At '{revision}': {problem.Message}");

        // A folder may have had its first zone since, or have lost its last.
        if (problems.Count > 0 || after.Found.Problems.Any(problem => problem.Kind is not (InputProblemKind.NoZoneFiles or InputProblemKind.Empty)))
            return ExitCode.Failure;

        IDnsSource?[] known = [before.Outside, after.Outside];
        return Compare(SetOf(before, new LayeredSource(known.OfType<IDnsSource>())), after, after.Reads, after.IsComplete);
    }

    // What is known beside the zones is asked of one place, so that nothing but the zones differs.
    private InputSelection OldSide => request.After with
    {
        Paths = [request.OldPath!],
        Records = [],
        Answers = new AnswerSelection { UsesLock = false },
    };

    private int Compare(PolicySet before, ZoneRun after, Func<string, bool> isRead, bool isComplete)
    {
        var report = new DiffReport(PolicySetComparison.Compare(before, SetOf(after, after.Outside), request.Scope));
        if (after.DnsTrouble is { } trouble)
        {
            environment.Say(trouble);
            isComplete = false;
        }

        isComplete &= !after.TellOverwritten(environment);
        bool written = request.Output.WriteAll(environment, (format, output, palette) => Write(format, output, palette, report), isRead);
        return !written || !isComplete ? ExitCode.Failure : report.Fails(request.FailOn) ? ExitCode.Findings : ExitCode.Clean;
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
