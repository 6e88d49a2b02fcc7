namespace SpfLint.Cli.Output.Formats;

/// <summary>One JSON object a line and finding, for programs that read while the run goes on.</summary>
/// <param name="output">Takes the JSON.</param>
internal sealed class JsonLinesReport(TextWriter output) : IReportWriter
{
    /// <inheritdoc/>
    public void Write(LintReport report) =>
        JsonText.WriteLines(output, report.Result.Findings, (json, finding) => FindingJson.Write(json, finding, report.Locations));
}
