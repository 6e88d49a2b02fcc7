using System.Text.Json;
using SpfLint.Analysis;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Dns.Text;

namespace SpfLint.Cli.Output.Formats;

/// <summary>A finding as the JSON object that docs/output-formats.md describes. Members are added to it, and never change.</summary>
internal static class FindingJson
{
    /// <summary>Writes a finding.</summary>
    /// <param name="json">Takes the object.</param>
    /// <param name="finding">The finding.</param>
    /// <param name="locations">Its lines and columns.</param>
    public static void Write(Utf8JsonWriter json, Finding finding, LocationMap locations)
    {
        json.WriteStartObject();
        json.WriteString("rule", finding.Rule.Id);
        json.WriteString("name", finding.Rule.Name);
        json.WriteString("severity", FindingText.Word(finding.Severity));
        json.WriteString("message", finding.Text);
        json.WriteString("help", finding.Help ?? finding.Fix?.Title);
        json.WriteString("url", Product.HelpUri(finding.Rule.Id));
        WriteLocation(json, finding.Location, locations.Locate(finding.Location));
        json.WriteStartArray("related");
        foreach (RelatedLocation related in finding.Related)
        {
            json.WriteStartObject();
            json.WriteString("message", related.Message);
            WriteLocation(json, related.Location, locations.Locate(related.Location));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WritePropertyName("fix");
        if (finding.Fix is { } fix)
            Write(json, fix, locations);
        else
            json.WriteNullValue();

        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Fix fix, LocationMap locations)
    {
        json.WriteStartObject();
        json.WriteString("title", fix.Title);
        json.WriteString("safety", fix.Safety == FixSafety.Safe ? "safe" : "unsafe");
        json.WriteStartArray("edits");
        foreach (Edit edit in fix.Edits)
        {
            json.WriteStartObject();
            json.WriteString("text", edit.NewText);
            WriteLocation(json, new SourceLocation(edit.Source, edit.Span), locations.Locate(edit));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteLocation(Utf8JsonWriter json, SourceLocation location, LineSpan lines)
    {
        json.WriteString("file", location.Source.Path);
        json.WriteNumber("line", lines.Start.Line);
        json.WriteNumber("column", lines.Start.Column);
        json.WriteNumber("endLine", lines.End.Line);
        json.WriteNumber("endColumn", lines.End.Column);
        json.WriteNumber("offset", location.Span.Start);
        json.WriteNumber("length", location.Span.Length);
    }
}
