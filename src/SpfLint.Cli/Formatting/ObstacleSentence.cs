using System.Globalization;
using SpfLint.Analysis;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Dns.Layout;
using SpfLint.Dns.Text;

namespace SpfLint.Cli.Formatting;

/// <summary>Says what keeps a file from being formatted, in the words of the rule that finds the same.</summary>
internal static class ObstacleSentence
{
    /// <summary>A whole sentence; it holds text of the file.</summary>
    /// <exception cref="IOException">The file cannot be read any more.</exception>
    public static string Of(LintInput input, LayoutObstacle obstacle)
    {
        LintResult result = new Linter(new LintOptions()).Run([input]);
        Finding? finding = result.Findings
            .Where(finding => finding.Severity == Severity.Error && finding.Location.Source == input.Source && Overlap(finding.Location.Span, obstacle.Span))
            .MinBy(finding => finding.Location.Span.Start);
        TextSpan span = finding?.Location.Span ?? obstacle.Span;
        LinePosition start = LineMap.Create(input.Source, [span]).Locate(span).Start;
        string why = finding?.Text ?? "It is not certain where its fields end.";
        return string.Create(CultureInfo.InvariantCulture, $"Cannot format '{input.Source.Path}': line {start.Line}, column {start.Column}: {why}");
    }

    private static bool Overlap(TextSpan left, TextSpan right) => left.Start <= right.End && right.Start <= left.End;
}
