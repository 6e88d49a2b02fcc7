using System.Collections.Frozen;
using System.Collections.Immutable;
using SpfLint.Analysis;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Analysis.Input;
using SpfLint.Cli.Fixing;
using SpfLint.Dns.Text;

namespace SpfLint.Cli.Output.Formats;

/// <summary>What there is to report of a run, and how much of it people want to see.</summary>
internal sealed class LintReport
{
    private LocationMap? _locations;

    /// <summary>What was found.</summary>
    public required LintResult Result { get; init; }

    /// <summary>The paths that gave nothing to lint.</summary>
    public ImmutableArray<InputProblem> Problems { get; init; } = [];

    /// <summary>How much was fixed before; null when nothing was to be.</summary>
    public FixCount? Fixed { get; init; }

    /// <summary>What somebody pasted: nothing in it is ever fixed.</summary>
    public IReadOnlySet<SourceText> Pasted { get; init; } = FrozenSet<SourceText>.Empty;

    /// <summary>How many findings the safe fixes would mend.</summary>
    public int FixableCount => Fixed is not null ? 0 : Result.Findings.Count(finding =>
        finding.Fix is { Safety: FixSafety.Safe } fix && !fix.Edits.Any(edit => Pasted.Contains(edit.Source)));

    /// <summary>Whether people want findings at or above <see cref="QuietSeverity"/> only, and no summary.</summary>
    public bool IsQuiet { get; init; }

    /// <summary>The least severity that is shown when it is quiet: that which makes the run fail.</summary>
    public Severity QuietSeverity { get; init; } = Severity.Error;

    /// <summary>Whether people want to know how many findings each rule has.</summary>
    public bool HasStatistics { get; init; }

    /// <summary>The findings that people want to see.</summary>
    public IEnumerable<Finding> Shown => IsQuiet ? Result.Findings.Where(finding => finding.Severity >= QuietSeverity) : Result.Findings;

    /// <summary>The files that were read, and others that findings point at, in order of their paths.</summary>
    public IEnumerable<SourceText> Files => Result.Files
        .Union(Result.Findings.Select(finding => finding.Location.Source))
        .OrderBy(source => source.Path, StringComparer.Ordinal);

    /// <summary>Lines and columns of all findings, found once for all formats.</summary>
    /// <exception cref="IOException">A file cannot be read any more.</exception>
    public LocationMap Locations => _locations ??= new LocationMap(Result.Findings);
}
