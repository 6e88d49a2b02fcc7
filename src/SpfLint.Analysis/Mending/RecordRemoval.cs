using System.Collections.Immutable;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Dns.Text;
using SpfLint.Dns.Zones;

namespace SpfLint.Analysis.Mending;

/// <summary>Removes a record with its lines.</summary>
/// <param name="Edit">The edit that does it.</param>
/// <param name="Keeps">The record that must stay for it: the one before, whose owner the record behind takes over then.</param>
internal sealed record RecordRemoval(Edit Edit, ImmutableArray<SourceLocation> Keeps)
{
    /// <summary>The removal of a record, or null where the records behind it would change with it.</summary>
    public static RecordRemoval? Of(Zone zone, int index)
    {
        const int MaxComment = 4096;
        ref readonly ZoneRecord record = ref zone[index];
        if (record.Has(RecordTraits.Generated) || record.Has(RecordTraits.Damaged))
            return null;

        Heritage heritage = HeritageOf(zone, index);
        bool hasTwin = index > 0 && zone[index - 1].Owner == record.Owner && FileAt(zone, index - 1) == FileAt(zone, index);
        if (heritage == Heritage.Ttl || (heritage == Heritage.Owner && !hasTwin))
            return null;

        ZoneFile file = zone.FileOf(record);
        long end = zone.Open(index).Span.End;
        byte[] rest = file.Source.Slice(new TextSpan(end, MaxComment));
        int lineEnd = rest.AsSpan().IndexOf((byte)'\n');
        if (lineEnd < 0 && end + rest.Length < file.Source.Length)
            return null;

        long behind = end + (lineEnd < 0 ? rest.Length : lineEnd + 1);
        var edit = new Edit(file.Source, TextSpan.FromBounds(zone.SpanOf(record).Start, behind), "");
        return new RecordRemoval(edit, heritage == Heritage.Owner ? [new SourceLocation(file.Source, zone.SpanOf(zone[index - 1]))] : []);
    }

    /// <summary>The removal as a fix.</summary>
    public Fix ToFix(string title, FixSafety safety) => new(title, safety, [Edit]) { Keeps = Keeps };

    /// <summary>
    /// What a record behind this one takes over of it and would find elsewhere without it: the next of the file, or the first of a file that is
    /// included between the two.
    /// </summary>
    private static Heritage HeritageOf(Zone zone, int index)
    {
        const int MaxBetween = 1 << 10;
        ref readonly ZoneRecord record = ref zone[index];
        bool givesTtl = record.Has(RecordTraits.ExplicitTtl);
        bool givesOwner = record.Has(RecordTraits.ExplicitOwner);
        ZoneFile file = zone.FileOf(record);
        var heritage = Heritage.None;
        for (int i = index + 1; i < zone.Count; i++)
        {
            ref readonly ZoneRecord next = ref zone[i];
            bool isOfFile = FileAt(zone, i) == FileAt(zone, index);
            if (!isOfFile && !IsIncludedFrom(zone.FileOf(next), file))
                break;

            bool isFirst = isOfFile || FileAt(zone, i) != FileAt(zone, i - 1);
            bool takesTtl = isFirst && givesTtl && !next.Has(RecordTraits.ExplicitTtl) && zone.TtlOf(next) == zone.TtlOf(record);
            if (takesTtl || i - index > MaxBetween)
                return Heritage.Ttl;

            if (isFirst && givesOwner && !next.Has(RecordTraits.ExplicitOwner))
                heritage = Heritage.Owner;

            if (isOfFile)
                break;
        }

        return heritage;
    }

    private static bool IsIncludedFrom(ZoneFile inner, ZoneFile outer)
    {
        ZoneFile? file = inner.IncludedFrom;
        while (file is not null && !ReferenceEquals(file, outer))
            file = file.IncludedFrom;

        return file is not null;
    }

    private static int FileAt(Zone zone, int index) => zone.PassageOf(zone[index]).File;

    private enum Heritage
    {
        None,
        Owner,

        // Whoever takes the TTL may take the owner, too.
        Ttl,
    }
}
