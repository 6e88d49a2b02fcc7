using System.Buffers;
using System.Text;
using System.Text.Json;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Spf.Addresses;
using SpfLint.Spf.Evaluation;

namespace SpfLint.Cli.Show;

/// <summary>
/// A record for programs: one JSON object, whose <c>ranges</c> cover each family's addresses exactly once. The default encoder
/// leaves plain ASCII only, which no terminal obeys.
/// </summary>
/// <param name="output">Takes the text.</param>
internal sealed class ShowJsonReport(TextWriter output)
{
    private static readonly JsonWriterOptions s_options = new() { Indented = true, NewLine = "\n" };

    /// <summary>Writes it all.</summary>
    /// <exception cref="IOException">A file cannot be read any more, or the output is closed.</exception>
    public void Write(ShowReport report)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, s_options))
        {
            json.WriteStartObject();
            json.WriteString("domain", Excerpt.OfName(report.Domain.Wire));
            json.WritePropertyName("tree");
            WriteNode(json, report.Root, new VisitPlaces(report.Root));
            json.WriteStartArray("ranges");
            foreach (AddressPartition partition in report.Partitions)
            {
                foreach (AddressVerdict verdict in partition.Ranges)
                    WriteRange(json, verdict, partition.Family, highlight: null);
            }

            json.WriteEndArray();
            json.WritePropertyName("highlight");
            if (report.Highlight is { } highlight)
                WriteRange(json, highlight.Verdict, highlight.Client.IsIp4 ? IpFamily.Ip4 : IpFamily.Ip6, highlight);
            else
                json.WriteNullValue();

            json.WriteEndObject();
        }

        output.Write(Encoding.UTF8.GetString(buffer.WrittenSpan));
        output.Write('\n');
    }

    private static void WriteNode(Utf8JsonWriter json, RecordNode node, VisitPlaces places)
    {
        json.WriteStartObject();
        json.WriteString("domain", node.Name);
        json.WriteString("via", node.Via.Length == 0 ? null : node.Via);
        json.WriteString("record", node.Visit.Record is { } record ? Encoding.Latin1.GetString(record.Text.Span) : null);
        if (places.Find(node.Visit) is { } place)
        {
            json.WriteString("file", place.File);
            json.WriteNumber("line", place.Line);
        }

        json.WriteString("failure", node.Visit.Failure?.ToString());
        json.WriteNumber("lookups", node.BranchLookupCount);
        json.WriteStartArray("includes");
        foreach (RecordNode child in node.Children)
            WriteNode(json, child, places);

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteRange(Utf8JsonWriter json, AddressVerdict verdict, IpFamily family, Highlight? highlight)
    {
        json.WriteStartObject();
        if (highlight is not null)
            json.WriteString("address", highlight.Client.ToString());

        json.WriteString("family", RangeText.NameOf(family));
        json.WriteString("first", RangeText.Of(verdict.Range.First, family));
        json.WriteString("last", RangeText.Of(verdict.Range.Last, family));
        json.WriteString("result", SpfResultNames.Of(verdict.Result));
        json.WriteString("term", TermText.Of(verdict.Decision));
        json.WriteString("reason", verdict.Decision.Reason.ToString());
        json.WriteStartArray("path");
        foreach (Dns.Names.DomainName domain in verdict.Decision.Visit.Path)
            json.WriteStringValue(Excerpt.OfName(domain.Wire));

        json.WriteEndArray();
        json.WriteNumber("lookups", verdict.LookupCount);
        json.WriteNumber("voids", verdict.VoidLookupCount);
        json.WriteStartArray("dependsOn");
        foreach (string subject in verdict.DependsOn.Select(dependency => dependency.Subject).Distinct())
            json.WriteStringValue(subject);

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
