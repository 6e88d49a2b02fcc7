using System.Globalization;

namespace SpfLint.Cli.Output.Formats;

/// <summary>What the formats for terminals end with: how often each rule was broken, if that was asked for, and the summary.</summary>
/// <param name="output">Takes the text.</param>
internal sealed class ReportFooter(TextWriter output)
{
    /// <summary>Writes it.</summary>
    public void Write(LintReport report)
    {
        if (report.HasStatistics)
            WriteStatistics(report);

        if (report is { IsQuiet: false, Fixed: { Findings: > 0 } count })
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Fixed {count.InWords}; {report.Result.Findings.Length} remain{(report.Result.Findings.Length == 1 ? "s" : "")}."));

        if (report.IsQuiet)
            return;

        output.WriteLine(Summary.Of(report.Result));
        if (report.FixableCount is > 0 and var fixable)
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{fixable} can be fixed with '--fix'."));
    }

    private void WriteStatistics(LintReport report)
    {
        RuleStatistic[] statistics = [.. RuleStatistic.Of(report.Shown)];
        foreach (RuleStatistic statistic in statistics)
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{statistic.Count,6}  {statistic.Rule.Id} {statistic.Rule.Name}"));

        if (statistics.Length > 0 && !report.IsQuiet)
            output.WriteLine();
    }
}
