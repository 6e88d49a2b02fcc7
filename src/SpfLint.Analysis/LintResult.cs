using System.Collections.Immutable;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Dns.Text;

namespace SpfLint.Analysis;

/// <summary>What a run found and how much it read.</summary>
/// <param name="Findings">Sorted by path, position and id.</param>
/// <param name="Files">Every file that was read, included ones too, in order of their paths.</param>
/// <param name="RecordCount">Resource records read.</param>
/// <param name="SpfRecordCount">SPF records among them, also those that only look like SPF.</param>
public sealed record LintResult(
    ImmutableArray<Finding> Findings,
    ImmutableArray<SourceText> Files,
    long RecordCount,
    int SpfRecordCount)
{
    /// <summary>What comments in the files suppress, in the same order; not among <see cref="Findings"/>.</summary>
    public ImmutableArray<SuppressedFinding> Suppressed { get; init; } = [];

    /// <summary>Files that were changed while they were read, and rules that broke.</summary>
    public ImmutableArray<LintFailure> Failures { get; init; } = [];
}
