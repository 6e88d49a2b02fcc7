using System.Text;
using System.Text.Json;
using SpfLint.Analysis.Comparison;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Cli.Output;
using SpfLint.Cli.Show;
using SpfLint.Dns.Names;
using SpfLint.Spf.Addresses;
using SpfLint.Spf.Evaluation;

namespace SpfLint.Cli.Diff;

/// <summary>A comparison for programs: one JSON object, with every range of every change.</summary>
/// <param name="output">Takes the text.</param>
internal sealed class DiffJsonReport(TextWriter output)
{
    /// <summary>Writes it all.</summary>
    public void Write(DiffReport report) => JsonText.Write(output, text =>
    {
        Utf8JsonWriter json = text.Json;
        json.WriteStartObject();
        json.WriteNumber("compared", report.Count);
        json.WriteNumber("untouched", report.UntouchedCount);
        json.WriteStartArray("names");
        foreach (OwnerComparison comparison in report.Changed.Concat(report.Rewritten))
        {
            WriteName(json, comparison);
            text.Drain();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void WriteName(Utf8JsonWriter json, OwnerComparison comparison)
    {
        json.WriteStartObject();
        json.WriteString("name", NameOf(comparison.Owner));
        json.WriteString("meaning", comparison.KeepsMeaning ? "same" : "changed");
        WritePolicy(json, "before", comparison.Before);
        WritePolicy(json, "after", comparison.After);
        json.WriteStartArray("rewritten");
        foreach (DomainName domain in comparison.RewrittenRecords)
            json.WriteStringValue(NameOf(domain));

        json.WriteEndArray();
        json.WriteStartArray("changes");
        foreach (PolicyChange change in comparison.Changes)
            WriteChange(json, change);

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WritePolicy(Utf8JsonWriter json, string property, OwnerPolicy policy)
    {
        json.WriteStartObject(property);
        json.WriteString("file", policy.Path);
        json.WriteString("record", policy.Record is { } record ? Encoding.Latin1.GetString(record.Text.Span) : null);
        json.WriteNumber("lookups", policy.LookupCount);
        json.WriteNumber("voids", policy.VoidLookupCount);
        json.WriteEndObject();
    }

    private static void WriteChange(Utf8JsonWriter json, PolicyChange change)
    {
        IpFamily family = change.Addresses.Family;
        json.WriteStartObject();
        json.WriteString("kind", change.Kind switch
        {
            AddressChangeKind.Gain => "gain",
            AddressChangeKind.Loss => "loss",
            AddressChangeKind.Other => "other",
            _ => "open",
        });
        json.WriteBoolean("mayGain", change.MayGain);
        json.WriteBoolean("mayLose", change.MayLose);
        json.WriteString("family", RangeText.NameOf(family));
        json.WriteStartArray("ranges");
        foreach (AddressRange range in change.Addresses.Ranges)
        {
            json.WriteStartObject();
            json.WriteString("first", RangeText.Of(range.First, family));
            json.WriteString("last", RangeText.Of(range.Last, family));
            json.WriteEndObject();
        }

        json.WriteEndArray();

        // More than a number of JSON can hold.
        json.WriteString("addresses", change.Addresses.IsWhole
            ? RangeText.CountOf(AddressRange.Whole(family))
            : change.Addresses.Count.ToString());
        WriteVerdict(json, "before", change.Before);
        WriteVerdict(json, "after", change.After);
        json.WriteStartArray("dependsOn");
        foreach (string subject in change.DependsOn)
            json.WriteStringValue(subject);

        json.WriteEndArray();
        json.WriteStartArray("changedNames");
        foreach (DomainName name in change.ChangedNames)
            json.WriteStringValue(NameOf(name));

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteVerdict(Utf8JsonWriter json, string property, AddressVerdict verdict)
    {
        json.WriteStartObject(property);
        json.WriteString("result", SpfResultNames.Of(verdict.Result));
        json.WriteString("term", TermText.Of(verdict.Decision));
        json.WriteString("reason", verdict.Decision.Reason.ToString());
        json.WriteStartArray("path");
        foreach (DomainName domain in verdict.Decision.Visit.Path)
            json.WriteStringValue(NameOf(domain));

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static string NameOf(DomainName name) => Excerpt.OfName(name.Wire);
}
