using System.Collections.Immutable;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Dns.Text;

namespace SpfLint.Analysis.Fixing;

/// <summary>What fixing came to. Nothing is written anywhere yet.</summary>
/// <param name="Linted">What is found in the files as they read now, and in which zones.</param>
/// <param name="Files">The files that changed, in order of their paths; each has its original.</param>
/// <param name="Fixed">The findings whose fixes were applied. Their places are those of the pass that fixed them.</param>
public sealed record FixResult(LintedZones Linted, ImmutableArray<EditedText> Files, ImmutableArray<Finding> Fixed)
{
    /// <summary>What is found in the files as they read now.</summary>
    public LintResult Lint => Linted.Result;

    /// <summary>Whether nothing is left that could be fixed; false when the bound of passes was reached.</summary>
    public bool IsSettled { get; init; } = true;

    /// <summary>The findings whose fixes were tried and taken back, for no fewer findings would be left with them.</summary>
    public ImmutableArray<Finding> TakenBack { get; init; } = [];
}
