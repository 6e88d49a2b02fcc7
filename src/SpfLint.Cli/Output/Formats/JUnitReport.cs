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
        JUnitDocument.Write(output, [.. report.Files.Select(file => SuiteOf(file, byFile[file], report.Locations))]);
    }

    private static JUnitSuite SuiteOf(SourceText file, IEnumerable<Finding> findings, LocationMap locations)
    {
        JUnitCase[] cases = [.. findings.Select(finding => CaseOf(finding, locations))];
        return new JUnitSuite(file.Path, file.Path, cases.Length > 0 ? [.. cases] : [new JUnitCase("no findings", file.Path, null)]);
    }

    private static JUnitCase CaseOf(Finding finding, LocationMap locations)
    {
        LinePosition start = locations.Locate(finding.Location).Start;
        string name = string.Create(CultureInfo.InvariantCulture, $"{finding.Rule} ({start.Line}:{start.Column})");
        using var text = new StringWriter { NewLine = "\n" };
        new TextReport(text, Palette.Plain).Write(finding, locations);
        return new JUnitCase(name, finding.Location.Source.Path, new JUnitFailure(FindingText.Word(finding.Severity), finding.Text, text.ToString()));
    }
}
