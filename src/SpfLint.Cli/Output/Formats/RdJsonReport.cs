using System.Text.Json;
using SpfLint.Analysis;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Dns.Text;

namespace SpfLint.Cli.Output.Formats;

/// <summary>
/// The Reviewdog Diagnostic Format (a <c>DiagnosticResult</c> as JSON). Its columns count bytes, and the end of a range is
/// the place behind it.
/// </summary>
/// <param name="output">Takes the JSON.</param>
internal sealed class RdJsonReport(TextWriter output) : IReportWriter
{
    /// <inheritdoc/>
    public void Write(LintReport report) => JsonText.Write(output, text =>
    {
        Utf8JsonWriter json = text.Json;
        json.WriteStartObject();
        json.WriteStartObject("source");
        json.WriteString("name", Tool.Name);
        json.WriteString("url", Product.RepositoryUrl);
        json.WriteEndObject();
        json.WriteStartArray("diagnostics");
        foreach (Finding finding in report.Result.Findings)
        {
            Write(json, finding, report.Locations);
            text.Drain();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void Write(Utf8JsonWriter json, Finding finding, LocationMap locations)
    {
        json.WriteStartObject();

        // It becomes a comment of a review, which is Markdown.
        string message = Markdown.Message(finding);
        json.WriteString("message", FindingText.Help(finding) is { } help ? $"{message}\n\nhelp: {Markdown.Code(help)}" : message);
        json.WriteStartObject("location");
        json.WriteString("path", finding.Location.Source.Path);
        WriteRange(json, finding.Location.Span, locations.Locate(finding.Location));
        json.WriteEndObject();
        json.WriteString("severity", finding.Severity switch
        {
            Severity.Error => "ERROR",
            Severity.Warning => "WARNING",
            _ => "INFO",
        });
        json.WriteStartObject("code");
        json.WriteString("value", finding.Rule.Id);
        json.WriteString("url", Product.HelpUri(finding.Rule.Id));
        json.WriteEndObject();

        // Each suggestion is taken by itself, and half of a fix may be worse than none; nothing here can tell that one does harm.
        if (finding.Fix is { Refutation: null, Edits: [var edit] } && edit.Source == finding.Location.Source)
            WriteSuggestion(json, edit, locations.Locate(edit));

        json.WriteEndObject();
    }

    private static void WriteSuggestion(Utf8JsonWriter json, Edit edit, LineSpan lines)
    {
        json.WriteStartArray("suggestions");
        json.WriteStartObject();
        WriteRange(json, edit.Span, lines);
        json.WriteString("text", edit.NewText);
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteRange(Utf8JsonWriter json, TextSpan span, LineSpan lines)
    {
        json.WriteStartObject("range");
        WritePosition(json, "start", lines.Start, span.Start);
        WritePosition(json, "end", lines.End, span.End);
        json.WriteEndObject();
    }

    private static void WritePosition(Utf8JsonWriter json, string name, LinePosition position, long offset)
    {
        json.WriteStartObject(name);
        json.WriteNumber("line", position.Line);
        json.WriteNumber("column", offset - position.LineStart + 1);
        json.WriteEndObject();
    }
}
