using SpfLint.Analysis.Diagnostics;

namespace SpfLint.Cli.Output.Formats;

/// <summary>How many findings a rule has.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Count">How many; at least one.</param>
internal sealed record RuleStatistic(Descriptor Rule, int Count)
{
    /// <summary>The rules that have findings, those with most first.</summary>
    public static IEnumerable<RuleStatistic> Of(IEnumerable<Finding> findings) => findings
        .GroupBy(finding => finding.Rule)
        .Select(group => new RuleStatistic(group.Key, group.Count()))
        .OrderByDescending(statistic => statistic.Count)
        .ThenBy(statistic => statistic.Rule.Id, StringComparer.Ordinal);
}
