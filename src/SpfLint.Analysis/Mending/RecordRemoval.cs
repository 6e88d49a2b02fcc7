using SpfLint.Analysis.Diagnostics;
using SpfLint.Dns.Text;
using SpfLint.Dns.Zones;

namespace SpfLint.Analysis.Mending;

/// <summary>Removes a record with its lines.</summary>
internal static class RecordRemoval
{
    /// <summary>The edit that removes a record, or null where the records behind it would change with it.</summary>
    public static Edit? Of(Zone zone, int index)
    {
        const int MaxComment = 4096;
        ref readonly ZoneRecord record = ref zone[index];
        if (record.Has(RecordTraits.Generated) || record.Has(RecordTraits.Damaged) || LeansOn(zone, index))
            return null;

        ZoneFile file = zone.FileOf(record);
        long end = zone.Open(index).Span.End;
        byte[] rest = file.Source.Slice(new TextSpan(end, MaxComment));
        int lineEnd = rest.AsSpan().IndexOf((byte)'\n');
        if (lineEnd < 0 && end + rest.Length < file.Source.Length)
            return null;

        long behind = end + (lineEnd < 0 ? rest.Length : lineEnd + 1);
        return new Edit(file.Source, TextSpan.FromBounds(zone.SpanOf(record).Start, behind), "");
    }

    /// <summary>Whether the record behind this one takes over its owner or TTL and would find others without it.</summary>
    private static bool LeansOn(Zone zone, int index)
    {
        if (index + 1 >= zone.Count || FileAt(zone, index + 1) != FileAt(zone, index))
            return false;

        ref readonly ZoneRecord record = ref zone[index];
        ref readonly ZoneRecord next = ref zone[index + 1];
        bool takesTtl = record.Has(RecordTraits.ExplicitTtl) && !next.Has(RecordTraits.ExplicitTtl) && zone.TtlOf(next) == zone.TtlOf(record);
        bool takesOwner = !next.Has(RecordTraits.ExplicitOwner)
            && (index == 0 || zone[index - 1].Owner != record.Owner || FileAt(zone, index - 1) != FileAt(zone, index));
        return takesTtl || takesOwner;
    }

    private static int FileAt(Zone zone, int index) => zone.PassageOf(zone[index]).File;
}
