using System.Text.Json;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Analysis.Input;
using SpfLint.Dns.Text;

namespace SpfLint.Cli.Output.Formats;

/// <summary>A Code Quality report for GitLab's merge requests.</summary>
/// <param name="output">Takes the JSON.</param>
/// <param name="paths">The files as GitLab names them.</param>
internal sealed class GitLabReport(TextWriter output, CheckoutPaths paths) : IReportWriter
{
    /// <inheritdoc/>
    public void Write(LintReport report) => JsonText.Write(output, text =>
    {
        var fingerprints = new Fingerprints(report.Locations);
        text.Json.WriteStartArray();
        foreach (Finding finding in report.Result.Findings)
        {
            Write(text.Json, finding, report.Locations.Locate(finding.Location), fingerprints);
            text.Drain();
        }

        text.Json.WriteEndArray();
    });

    private void Write(Utf8JsonWriter json, Finding finding, LineSpan lines, Fingerprints fingerprints)
    {
        string path = paths.Of(finding.Location.Source);
        json.WriteStartObject();
        json.WriteString("description", $"{finding.Rule.Name}: {finding.Text}");
        json.WriteString("check_name", finding.Rule.Id);
        json.WriteString("fingerprint", fingerprints.Next(finding, path));
        json.WriteString("severity", finding.Severity switch
        {
            Severity.Error => "major",
            Severity.Warning => "minor",
            _ => "info",
        });
        json.WriteStartObject("location");
        json.WriteString("path", path);
        json.WriteStartObject("lines");
        json.WriteNumber("begin", lines.Start.Line);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
