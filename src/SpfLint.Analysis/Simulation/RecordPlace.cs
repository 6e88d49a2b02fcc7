using System.Collections.Immutable;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Dns.Records;
using SpfLint.Dns.Resolution;
using SpfLint.Dns.Zones;
using SpfLint.Spf.Evaluation.Tracing;
using SpfLint.Spf.Syntax;

namespace SpfLint.Analysis.Simulation;

/// <summary>Where an SPF record that was evaluated stands in a zone file.</summary>
public sealed class RecordPlace
{
    private RecordPlace(Zone zone, RecordText text, CharacterStrings strings)
    {
        Zone = zone;
        Text = text;
        Strings = strings;
    }

    /// <summary>The zone that the record came from, which may be a lock file's.</summary>
    public Zone Zone { get; }

    /// <summary>The record's text with its places.</summary>
    public RecordText Text { get; }

    /// <summary>Its character-strings; the spans of the SPF record count in them joined.</summary>
    public CharacterStrings Strings { get; }

    /// <summary>The record's rdata.</summary>
    public SourceLocation Rdata => new(Text.File.Source, Text.RdataSpan);

    /// <summary>The bytes of the file that say a part of the SPF record.</summary>
    public SourceLocation Locate(SpfSpan span) => new(Text.File.Source, Strings.Map(span.Start, span.Length));

    /// <summary>The places of the SPF records that a name was found to have: one when there is a record to evaluate.</summary>
    /// <returns>Empty when there is none, or when it did not come from a zone file.</returns>
    public static ImmutableArray<RecordPlace> Of(RecordTrace trace) => [.. trace.Lookups.SelectMany(lookup => Of(lookup.Answer))];

    /// <summary>The places of the SPF records in an answer.</summary>
    /// <returns>Empty when it has none, or when it did not come from a zone file.</returns>
    public static ImmutableArray<RecordPlace> Of(DnsAnswer answer)
    {
        ImmutableArray<RecordPlace>.Builder places = ImmutableArray.CreateBuilder<RecordPlace>();
        for (int i = 0; i < answer.Origins.Length && i < answer.Texts.Length; i++)
        {
            if (SpfRecord.IsSpf(answer.Texts[i].Span) && TryOpen(answer.Origins[i]) is { } place)
                places.Add(place);
        }

        return places.ToImmutable();
    }

    /// <summary>The place of the record that an answer comes from.</summary>
    /// <returns>Null when the file has gone since it was read.</returns>
    public static RecordPlace? TryOpen(RecordOrigin origin)
    {
        try
        {
            RecordText text = origin.Zone.Open(origin.Index);
            return new RecordPlace(origin.Zone, text, text.ReadStrings());
        }
        catch (IOException)
        {
            // The file has gone since it was read; the evaluation stands.
            return null;
        }
    }
}
