using System.Text.Json;
using SpfLint.Analysis;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Analysis.Input;
using SpfLint.Dns.Text;

namespace SpfLint.Cli.Output.Formats;

/// <summary>The whole run for programs: one JSON document, which docs/output-formats.md describes.</summary>
/// <param name="output">Takes the JSON.</param>
internal sealed class JsonReport(TextWriter output) : IReportWriter
{
    // Raised when a member changes or goes, which is not planned.
    private const int Version = 1;

    /// <inheritdoc/>
    public void Write(LintReport report) => JsonText.Write(output, text =>
    {
        Utf8JsonWriter json = text.Json;
        json.WriteStartObject();
        json.WriteNumber("version", Version);
        json.WriteStartObject("tool");
        json.WriteString("name", Tool.Name);
        json.WriteString("version", Product.Version);
        json.WriteEndObject();
        WriteSummary(json, report.Result);
        WriteStatistics(json, report.Result);
        WriteFiles(json, report);
        json.WriteStartArray("findings");
        foreach (Finding finding in report.Result.Findings)
        {
            FindingJson.Write(json, finding, report.Locations);
            text.Drain();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void WriteSummary(Utf8JsonWriter json, LintResult result)
    {
        FindingCounts counts = FindingCounts.Of(result.Findings);
        json.WriteStartObject("summary");
        json.WriteNumber("errors", counts.Errors);
        json.WriteNumber("warnings", counts.Warnings);
        json.WriteNumber("notes", counts.Notes);
        json.WriteNumber("files", result.Files.Length);
        json.WriteNumber("records", result.RecordCount);
        json.WriteNumber("spfRecords", result.SpfRecordCount);
        json.WriteEndObject();
    }

    private static void WriteStatistics(Utf8JsonWriter json, LintResult result)
    {
        json.WriteStartArray("statistics");
        foreach (RuleStatistic statistic in RuleStatistic.Of(result.Findings))
        {
            json.WriteStartObject();
            json.WriteString("rule", statistic.Rule.Id);
            json.WriteString("name", statistic.Rule.Name);
            json.WriteNumber("count", statistic.Count);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteFiles(Utf8JsonWriter json, LintReport report)
    {
        json.WriteStartArray("files");
        foreach (SourceText file in report.Result.Files)
            json.WriteStringValue(file.Path);

        json.WriteEndArray();
        json.WriteStartArray("problems");
        foreach (InputProblem problem in report.Problems)
            WriteProblem(json, problem.Path, problem.Message);

        foreach (LintFailure failure in report.Result.Failures)
            WriteProblem(json, failure.Path, failure.Message);

        json.WriteEndArray();
    }

    private static void WriteProblem(Utf8JsonWriter json, string file, string message)
    {
        json.WriteStartObject();
        json.WriteString("file", file);
        json.WriteString("message", message);
        json.WriteEndObject();
    }
}
