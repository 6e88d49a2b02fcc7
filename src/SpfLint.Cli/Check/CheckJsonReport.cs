using System.Buffers;
using System.Text;
using System.Text.Json;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Analysis.Simulation;
using SpfLint.Dns.Text;
using SpfLint.Spf.Evaluation;
using SpfLint.Spf.Evaluation.Tracing;
using SpfLint.Spf.Syntax;

namespace SpfLint.Cli.Check;

/// <summary>A check for programs: one JSON object. The default encoder leaves plain ASCII only, which no terminal obeys.</summary>
/// <param name="output">Takes the text.</param>
/// <param name="receiver">The receiver's name, if there is one.</param>
internal sealed class CheckJsonReport(TextWriter output, string? receiver)
{
    private static readonly JsonWriterOptions s_options = new() { Indented = true, NewLine = "\n" };

    /// <summary>Writes it all.</summary>
    /// <exception cref="IOException">A file cannot be read any more, or the output is closed.</exception>
    public void Write(SenderReport report)
    {
        var places = new TracePlaces(report);
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, s_options))
        {
            json.WriteStartObject();
            WriteOutcome(json, report, places);
            json.WritePropertyName("trace");
            if (report.Trace.Root is { } root)
                WriteRecord(json, root, report, places);
            else
                json.WriteNullValue();

            WriteHeaders(json, new HeaderFields(report, receiver));
            WriteRemedies(json, report, places);
            json.WriteEndObject();
        }

        output.Write(Encoding.UTF8.GetString(buffer.WrittenSpan));
        output.Write('\n');
    }

    private static void WriteOutcome(Utf8JsonWriter json, SenderReport report, TracePlaces places)
    {
        CheckHostOutcome outcome = report.Outcome;
        json.WriteString("result", SpfResultNames.Of(outcome.Result));
        json.WriteString("assumedResult", SpfResultNames.Of(outcome.AssumedResult));
        json.WriteString("message", ResultSentence.Of(report));
        json.WriteString("identity", report.Identity.Kind == SpfIdentityKind.Helo ? "helo" : "mailfrom");
        json.WriteString("clientIp", report.Identity.Client.ToString());
        json.WriteString("sender", report.Identity.Sender);
        json.WriteString("helo", report.Question.Helo);
        json.WriteString("domain", report.Decider is null ? null : Excerpt.OfName(outcome.Domain.Wire));
        json.WriteString("unknownName", outcome.UnknownName is { } name ? Excerpt.OfName(name.Wire) : null);
        json.WriteString("explanation", outcome.Explanation);
        json.WriteNumber("lookups", outcome.LookupCount);
        json.WriteNumber("voidLookups", outcome.VoidLookupCount);
        WriteClaim(json, report);
        json.WriteStartObject("decision");
        if (report.Decider is { } decider)
        {
            json.WriteString("reason", Decision.Of(report, decider));
            json.WriteString("term", outcome is { Term: { } term, Record: { } record } ? TextOf(term.Span, record) : null);
            WritePlace(json, outcome.Term is { } decided ? places.Find(decider, decided.Span) : null, places);
        }

        json.WriteEndObject();
    }

    private static void WriteClaim(Utf8JsonWriter json, SenderReport report)
    {
        if (report.Claim is not { } claim)
        {
            json.WriteNull("claimed");
            return;
        }

        json.WriteStartObject("claimed");
        json.WriteString("result", SpfResultNames.Of(claim.Result));
        json.WriteString("field", claim.Field.Name);
        json.WriteNumber("line", claim.Field.Line);
        json.WriteString("message", ClaimSentence.Of(claim, report));
        json.WriteEndObject();
    }

    private static void WriteRecord(Utf8JsonWriter json, RecordTrace record, SenderReport report, TracePlaces places)
    {
        json.WriteStartObject();
        json.WriteString("domain", Excerpt.OfName(record.Domain.Wire));
        json.WriteString("result", SpfResultNames.Of(record.Result));
        json.WriteString("reason", record.Reason.ToString());
        json.WriteString("record", record.Record is { } parsed ? Encoding.Latin1.GetString(parsed.Text.Span) : null);
        WritePlace(json, places.Of(record) is [var place, ..] ? place.Rdata : null, places);
        json.WriteStartArray("terms");
        foreach (TermTrace term in record.Terms)
        {
            json.WriteStartObject();
            json.WriteString("term", TextOf(term.Term.Span, record.Record!));
            json.WriteString("outcome", TraceText.Word(term.Outcome));
            json.WriteString("reason", term.Reason.ToString());
            json.WriteString("message", ReasonSentence.Of(term, report.Identity.Client));
            json.WriteString("target", term.Target is { } target ? Excerpt.OfName(target.Wire) : null);
            json.WriteString("range", NetworkRange.Of(term.Term)?.ToString());
            json.WriteNumber("lookups", term.LookupCount);
            json.WriteNumber("voidLookups", term.VoidLookupCount);
            WritePlace(json, places.Find(record, term.Term.Span), places);
            if (term.TargetRecord is { } led)
            {
                json.WritePropertyName("trace");
                WriteRecord(json, led, report, places);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteHeaders(Utf8JsonWriter json, HeaderFields fields)
    {
        json.WriteString("receivedSpf", fields.Exist ? fields.ReceivedSpf : null);
        json.WriteString("authenticationResults", fields.Exist ? fields.AuthenticationResults : null);
    }

    private static void WriteRemedies(Utf8JsonWriter json, SenderReport report, TracePlaces places)
    {
        json.WriteString("headerFromResult", report.HeaderFrom is { } other ? SpfResultNames.Of(other.Result) : null);
        json.WriteStartArray("remedies");
        foreach (Remedy remedy in report.Remedies)
        {
            json.WriteStartObject();
            json.WriteString("kind", remedy switch { AddAddress => "addAddress", AddRecord => "addRecord", _ => "changeSender" });
            json.WriteString("message", RemedySentence.Of(remedy));
            json.WriteString("record", RemedySentence.RecordOf(remedy));
            json.WriteString("sender", (remedy as ChangeSender)?.Sender);
            if (TracePlaces.EditOf(remedy) is { } edit)
            {
                WritePlace(json, new SourceLocation(edit.Source, edit.Span), places);
                json.WriteString("insert", edit.NewText);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WritePlace(Utf8JsonWriter json, SourceLocation? location, TracePlaces places)
    {
        if (location is not { } place)
            return;

        LineSpan lines = places.Locate(place);
        json.WriteString("file", place.Source.Path);
        json.WriteNumber("line", lines.Start.Line);
        json.WriteNumber("column", lines.Start.Column);
        json.WriteNumber("endLine", lines.End.Line);
        json.WriteNumber("endColumn", lines.End.Column);
    }

    private static string TextOf(SpfSpan span, SpfRecord record) => Encoding.Latin1.GetString(span.Of(record.Text.Span));
}
