using System.Globalization;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Analysis.Input;
using SpfLint.Dns.Text;

namespace SpfLint.Cli.Output.Formats;

/// <summary>Findings for comments and summaries: a heading for each file, and a list.</summary>
/// <param name="output">Takes the Markdown.</param>
internal sealed class MarkdownReport(TextWriter output) : IReportWriter
{
    /// <inheritdoc/>
    public void Write(LintReport report)
    {
        output.Write($"## {Tool.Name}\n");
        if (!report.IsQuiet)
            output.Write($"\n{Markdown.Prose(Summary.Of(report.Result))}\n");

        foreach (InputProblem problem in report.Problems)
            output.Write($"\n{Markdown.Code(problem.Message)}\n");

        foreach (IGrouping<SourceText, Finding> file in report.Shown.GroupBy(finding => finding.Location.Source))
        {
            output.Write($"\n### {Markdown.Span(Printable.Escape(file.Key.Path))}\n\n");
            foreach (Finding finding in file)
                output.Write(MarkdownList.Item(finding, MarkdownList.Place(report.Locations.Locate(finding.Location))));
        }

        if (report.HasStatistics)
            WriteStatistics(report);
    }

    private void WriteStatistics(LintReport report)
    {
        RuleStatistic[] statistics = [.. RuleStatistic.Of(report.Shown)];
        if (statistics.Length == 0)
            return;

        output.Write("\n### Rules\n\n| Findings | Rule |\n|---:|---|\n");
        foreach (RuleStatistic statistic in statistics)
            output.Write(string.Create(CultureInfo.InvariantCulture, $"| {statistic.Count} | {statistic.Rule} |\n"));
    }
}
