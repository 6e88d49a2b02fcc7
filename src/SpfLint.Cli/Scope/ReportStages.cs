using System.Collections.Immutable;
using SpfLint.Analysis;
using SpfLint.Cli.Commands;

namespace SpfLint.Cli.Scope;

/// <summary>
/// What stands between the linter, which has already heeded severities and suppressions, and the reports: the baseline, then the
/// changed lines. Exit codes and fixes go by what comes out.
/// </summary>
internal sealed class ReportStages
{
    private readonly ImmutableArray<IReportStage> _stages;

    private ReportStages(ImmutableArray<IReportStage> stages) => _stages = stages;

    /// <summary>Prepares what was asked for, before anything is linted.</summary>
    /// <param name="request">What was asked for.</param>
    /// <param name="run">The files of the run.</param>
    /// <param name="environment">Where they are; is told what is wrong.</param>
    /// <returns>Null when something cannot be had, which has then been told.</returns>
    /// <exception cref="Git.GitException">git is needed and cannot answer.</exception>
    public static ReportStages? Open(ScopeRequest request, ZoneRun run, ToolEnvironment environment)
    {
        ImmutableArray<IReportStage>.Builder stages = ImmutableArray.CreateBuilder<IReportStage>();

        // Whoever writes a new one does not need the old one, which may not be there yet.
        if (request is { BaselinePath: { } path, NewBaselinePath: null })
        {
            if (BaselineStage.Open(path, run, environment) is not { } stage)
                return null;

            stages.Add(stage);
        }

        if (request.Comparison is { } comparison)
            stages.Add(ChangedLinesStage.Open(comparison, run, environment));

        return new ReportStages(stages.ToImmutable());
    }

    /// <summary>Goes through all stages.</summary>
    /// <exception cref="IOException">A file cannot be read any more.</exception>
    /// <exception cref="Git.GitException">git is needed and cannot answer.</exception>
    public StageResult Apply(LintResult result)
    {
        ImmutableArray<string> remarks = [];
        foreach (IReportStage stage in _stages)
        {
            StageResult left = stage.Apply(result);
            result = left.Result;
            remarks = remarks.AddRange(left.Remarks);
        }

        return new StageResult(result, remarks);
    }
}
