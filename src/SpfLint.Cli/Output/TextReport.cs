using SpfLint.Analysis;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Dns.Text;

namespace SpfLint.Cli.Output;

/// <summary>Findings for people: where, what, the line itself with carets, and what to do.</summary>
/// <param name="output">Takes the text.</param>
/// <param name="palette">Colors, or none.</param>
internal sealed class TextReport(TextWriter output, Palette palette)
{
    /// <summary>Writes every finding, then how many there are.</summary>
    /// <exception cref="IOException">A file cannot be read any more, or the output is closed.</exception>
    public void Write(LintResult result)
    {
        var locations = new LocationMap(result.Findings);
        foreach (Finding finding in result.Findings)
        {
            Write(finding, locations);
            output.WriteLine();
        }

        output.WriteLine(Summary.Of(result));
    }

    /// <summary>The word for a severity.</summary>
    public static string Word(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        Severity.Note => "note",
        _ => "off",
    };

    private void Write(Finding finding, LocationMap locations)
    {
        LineSpan lines = locations.Locate(finding.Location);
        string severity = palette.Severe(finding.Severity, Word(finding.Severity));
        output.WriteLine($"{Place(finding.Location, lines)}: {severity} {finding.Rule.Id} {finding.Rule.Name}: {Printable.Escape(finding.Text)}");
        WriteSource(finding, lines);

        if ((finding.Help ?? finding.Fix?.Title) is { } help)
            output.WriteLine($"  {palette.Label("help:")} {Printable.Escape(help)}{Caution(finding)}");

        foreach (RelatedLocation related in finding.Related)
        {
            string place = Place(related.Location, locations.Locate(related.Location));
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

    // Said of the fix itself; help in other words does not speak of it.
    private static string Caution(Finding finding) => finding is { Help: null, Fix.Safety: FixSafety.Unsafe }
        ? " (unsafe: this changes what the zone says)"
        : "";

    private string Place(SourceLocation location, LineSpan lines) =>
        palette.Place($"{Printable.Escape(location.Source.Path)}:{lines.Start.Line}:{lines.Start.Column}");
}
