using System.Globalization;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Dns.Text;

namespace SpfLint.Cli.Output.Formats;

/// <summary>JUnit XML: a file is a testsuite, a finding a failed test, and a clean file one that has passed.</summary>
/// <param name="output">Takes the XML.</param>
internal sealed class JUnitReport(TextWriter output) : IReportWriter
{
    /// <inheritdoc/>
    public void Write(LintReport report)
    {
        ILookup<SourceText, Finding> byFile = report.Result.Findings.ToLookup(finding => finding.Location.Source);
        JUnitDocument.Write(output, [.. report.Files.Select(file => SuiteOf(file, [.. byFile[file]], report.Locations))]);
    }

    private static JUnitSuite SuiteOf(SourceText file, Finding[] findings, LocationMap locations) => findings.Length == 0
        ? new JUnitSuite(file.Path, file.Path, 1, 0, [new JUnitCase("no findings", file.Path, null)])
        : new JUnitSuite(file.Path, file.Path, findings.Length, findings.Length, findings.Select(finding => CaseOf(finding, locations)));

    private static JUnitCase CaseOf(Finding finding, LocationMap locations)
    {
        LinePosition start = locations.Locate(finding.Location).Start;
        string name = string.Create(CultureInfo.InvariantCulture, $"{finding.Rule} ({start.Line}:{start.Column})");
        using var text = new StringWriter { NewLine = "\n" };
        new TextReport(text, Palette.Plain).Write(finding, locations);
        return new JUnitCase(name, finding.Location.Source.Path, new JUnitFailure(FindingText.Word(finding.Severity), finding.Text, text.ToString()));
    }
}
