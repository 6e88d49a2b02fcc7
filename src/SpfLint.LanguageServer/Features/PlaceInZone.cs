using SpfLint.Analysis.Publication;
using SpfLint.Dns.Records;
using SpfLint.Dns.Text;
using SpfLint.Dns.Zones;
using SpfLint.LanguageServer.Documents;
using SpfLint.Spf.Syntax;

namespace SpfLint.LanguageServer.Features;

/// <summary>What stands at a byte of a document: a record of a zone, and of an SPF record the term.</summary>
/// <param name="Zone">The zone.</param>
/// <param name="Index">The record in it.</param>
/// <param name="Text">The record's text.</param>
/// <param name="Published">The SPF record that it is; null when it is none.</param>
/// <param name="Term">The term; null when the place is in none.</param>
internal sealed record PlaceInZone(Zone Zone, int Index, RecordText Text, PublishedRecord? Published, SpfTerm? Term)
{
    /// <summary>Finds it.</summary>
    /// <param name="snapshot">The workspace.</param>
    /// <param name="source">The document's text.</param>
    /// <param name="offset">The byte.</param>
    /// <returns>Null when no record stands there.</returns>
    /// <exception cref="IOException">The file changes while it is read.</exception>
    public static PlaceInZone? Find(Snapshot snapshot, SourceText source, long offset)
    {
        foreach (Zone zone in snapshot.Zones)
        {
            for (int i = 0; i < zone.Count; i++)
            {
                ref readonly ZoneRecord record = ref zone[i];
                TextSpan span = zone.SpanOf(record);
                if (span.Start <= offset && offset <= span.End && !record.Has(RecordTraits.Generated) && zone.FileOf(record).Source == source)
                    return Look(zone, i, offset);
            }
        }

        return null;
    }

    /// <summary>The bytes of the term.</summary>
    public TextSpan TermSpan => Published!.Map(Term!.Span);

    /// <summary>The number of the field of the rdata at a byte; -1 when there is none.</summary>
    public int FieldAt(long offset)
    {
        for (int field = 0; field < Text.RdataCount; field++)
        {
            TextSpan span = Text.RdataFieldSpan(field);
            if (span.Start <= offset && offset <= span.End)
                return field;
        }

        return -1;
    }

    private static PlaceInZone Look(Zone zone, int index, long offset)
    {
        PublishedRecord? published = zone[index].Type is RecordType.Txt or RecordType.Spf ? PublishedRecord.Read(zone, index) : null;
        SpfTerm? term = published?.Record.Terms.FirstOrDefault(term =>
        {
            TextSpan span = published.Map(term.Span);
            return span.Start <= offset && offset <= span.End;
        });
        return new PlaceInZone(zone, index, zone.Open(index), published, term);
    }
}
