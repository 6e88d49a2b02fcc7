using SpfLint.Analysis.Diagnostics;
using SpfLint.Dns.Text;

namespace SpfLint.Cli.Output.Formats;

/// <summary>Findings for people: where, what, the line itself with carets, and what to do.</summary>
/// <param name="output">Takes the text.</param>
/// <param name="palette">Colors, or none.</param>
internal sealed class TextReport(TextWriter output, Palette palette) : IReportWriter
{
    /// <inheritdoc/>
    public void Write(LintReport report)
    {
        foreach (Finding finding in report.Shown)
        {
            Write(finding, report.Locations);
            output.WriteLine();
        }

        new ReportFooter(output).Write(report);
    }

    /// <summary>Writes a single finding.</summary>
    /// <exception cref="IOException">A file cannot be read any more, or the output is closed.</exception>
    public void Write(Finding finding, LocationMap locations)
    {
        LineSpan lines = locations.Locate(finding.Location);
        output.WriteLine(ConciseReport.Line(finding, lines, palette));
        WriteSource(finding, lines);

        if (FindingText.Help(finding) is { } help)
            output.WriteLine($"  {palette.Label("help:")} {Printable.Escape(help)}");

        foreach (RelatedLocation related in finding.Related)
        {
            string place = palette.Place(FindingText.Place(related.Location, locations.Locate(related.Location)));
            output.WriteLine($"  {palette.Label("note:")} {place}: {Printable.Escape(related.Message)}");
        }
    }

    private void WriteSource(Finding finding, LineSpan lines)
    {
        long more = lines.End.Line - lines.Start.Line - (lines.End.Column == 1 ? 1 : 0);
        string rest = more > 0 ? $" and {more} more {(more == 1 ? "line" : "lines")}" : "";
        SourceView view = SourceView.Of(finding.Location.Source, finding.Location.Span, lines);
        new SourceFrame(output, palette).Write(view, lines.Start.Line, carets => palette.Severe(finding.Severity, carets) + rest);
    }
}
