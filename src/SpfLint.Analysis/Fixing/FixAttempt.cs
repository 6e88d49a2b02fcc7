using System.Collections.Immutable;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Dns.Text;

namespace SpfLint.Analysis.Fixing;

/// <summary>The files after some fixes, and what the linter finds in them.</summary>
/// <param name="Files">The files.</param>
/// <param name="Linted">What is found, and in which zones.</param>
/// <param name="Fixed">The findings whose fixes were applied.</param>
internal sealed record FixAttempt(EditedFiles Files, LintedZones Linted, ImmutableArray<Finding> Fixed)
{
    private readonly Dictionary<SourceText, int> _counts = Linted.Result.Findings
        .CountBy(finding => EditedText.OriginalOf(finding.Location.Source))
        .ToDictionary();

    private ImmutableArray<Finding> _choice;

    /// <summary>What would be fixed next; found out once, for proofs are dear.</summary>
    /// <param name="choose">Finds it out.</param>
    public ImmutableArray<Finding> ChoiceOf(Func<FixAttempt, ImmutableArray<Finding>> choose)
    {
        if (_choice.IsDefault)
            _choice = choose(this);

        return _choice;
    }

    /// <summary>What is found.</summary>
    public LintResult Result => Linted.Result;

    /// <summary>Whether no file has more findings than in another attempt.</summary>
    public bool IsNoWorseThan(FixAttempt other) => Result.Failures.Length <= other.Result.Failures.Length
        && Result.Files.All(file => CountIn(file) <= other.CountIn(file));

    /// <summary>Whether there are fewer findings, or as many that matter less, and in no file more.</summary>
    public bool IsBetterThan(FixAttempt other) => IsNoWorseThan(other)
        && (Result.Files.Sum(CountIn), Weight).CompareTo((Result.Files.Sum(other.CountIn), other.Weight)) < 0;

    private int Weight => Result.Findings.Sum(finding => (int)finding.Severity);

    private int CountIn(SourceText file) => _counts.GetValueOrDefault(EditedText.OriginalOf(file));
}
