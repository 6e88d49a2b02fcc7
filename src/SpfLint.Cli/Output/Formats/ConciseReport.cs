using SpfLint.Analysis.Diagnostics;
using SpfLint.Dns.Text;

namespace SpfLint.Cli.Output.Formats;

/// <summary>One line a finding: for people who know the rules, for editors, and for grep.</summary>
/// <param name="output">Takes the text.</param>
/// <param name="palette">Colors, or none.</param>
internal sealed class ConciseReport(TextWriter output, Palette palette) : IReportWriter
{
    /// <inheritdoc/>
    public void Write(LintReport report)
    {
        foreach (Finding finding in report.Shown)
            output.WriteLine(Line(finding, report.Locations.Locate(finding.Location), palette));

        new ReportFooter(output).Write(report);
    }

    /// <summary>A finding in a line: place, severity, rule and message.</summary>
    public static string Line(Finding finding, LineSpan lines, Palette palette)
    {
        string place = palette.Place(FindingText.Place(finding.Location, lines));
        string severity = palette.Severe(finding.Severity, FindingText.Word(finding.Severity));
        return $"{place}: {severity} {finding.Rule.Id} {finding.Rule.Name}: {Printable.Escape(finding.Text)}";
    }
}
