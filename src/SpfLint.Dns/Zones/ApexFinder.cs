using System.Text;
using SpfLint.Dns.Names;
using SpfLint.Dns.Records;

namespace SpfLint.Dns.Zones;

/// <summary>Tells where a zone begins once its records are read.</summary>
internal static class ApexFinder
{
    /// <summary>
    /// The apex is the first SOA's owner, for files often begin above it (<c>$ORIGIN com.</c>, <c>$ORIGIN .</c>). But when the
    /// user named the origin, the origin itself has name servers, or the SOA's owner is the origin twice, the origin is the apex and such an SOA is misplaced.
    /// </summary>
    public static (int Apex, bool IsFragment) Find(RecordTable records, NameTable names, int origin, OriginSource source)
    {
        int soaOwner = -1;
        bool originHasNs = false;
        for (int chunk = 0; chunk < records.ChunkCount && (soaOwner < 0 || !originHasNs); chunk++)
        {
            foreach (ref readonly ZoneRecord record in records.Chunk(chunk))
            {
                if (record.Has(RecordTraits.InvalidOwner))
                    continue;

                if (record.Type == RecordType.Soa && soaOwner < 0)
                    soaOwner = record.Owner;

                originHasNs |= record.Type == RecordType.NS && record.Owner == origin;
            }
        }

        if (soaOwner < 0)
            return (origin, !originHasNs || source == OriginSource.None);

        if (names[soaOwner].Length == 1 && source != OriginSource.Given && !originHasNs && FindOnlyBranch(records, names, soaOwner) is >= 0 and var branch)
            return (branch, false);

        bool originIsApex = source == OriginSource.Given
            || (names[origin].Length > 1 && (originHasNs || IsRepeated(names[soaOwner], names[origin])));
        return (originIsApex ? origin : soaOwner, false);
    }

    /// <summary>
    /// The name that all records but the SOA lie at or below, or -1. Cloudflare's older exports give the SOA to the root, and
    /// absolute names to all others.
    /// </summary>
    private static int FindOnlyBranch(RecordTable records, NameTable names, int root)
    {
        int shortest = -1;
        for (int i = 0; i < records.Count; i++)
        {
            int owner = records[i].Owner;
            if (owner != root && (shortest < 0 || names[owner].Length < names[shortest].Length))
                shortest = owner;
        }

        if (shortest < 0 || WireName.CountLabels(names[shortest]) < 2)
            return -1;

        for (int i = 0; i < records.Count; i++)
        {
            ref readonly ZoneRecord record = ref records[i];
            bool isSoa = record.Owner == root && record.Type == RecordType.Soa;
            if (!isSoa && !WireName.IsAtOrBelow(names[record.Owner], names[shortest]))
                return -1;
        }

        return shortest;
    }

    /// <summary>Whether an SOA's owner is the origin twice, because a final dot is missing there or at a <c>$ORIGIN</c>.</summary>
    private static bool IsRepeated(ReadOnlySpan<byte> owner, ReadOnlySpan<byte> origin) =>
        owner.Length == (2 * origin.Length) - 1
        && WireName.IsAtOrBelow(owner, origin)
        && Ascii.EqualsIgnoreCase(owner[..(origin.Length - 1)], origin[..^1]);
}
