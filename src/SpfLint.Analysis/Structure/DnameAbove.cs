using SpfLint.Dns.Names;
using SpfLint.Dns.Records;
using SpfLint.Dns.Zones;

namespace SpfLint.Analysis.Structure;

/// <summary>The DNAME that makes aliases of the names below it (RFC 6672 section 2.2).</summary>
internal static class DnameAbove
{
    /// <summary>Finds the one nearest to the apex.</summary>
    /// <param name="zone">The zone.</param>
    /// <param name="name">A name without records, in wire form.</param>
    /// <returns>The index of the record, or -1 when there is none, or when a delegation is nearer to the apex: then nobody knows.</returns>
    public static int Find(Zone zone, ReadOnlySpan<byte> name)
    {
        int found = -1;
        ReadOnlySpan<byte> apex = zone.Names[zone.Apex];
        if (!zone.HasAny([RecordType.Dname]) || !WireName.IsAtOrBelow(name, apex))
            return found;

        for (ReadOnlySpan<byte> rest = name; rest.Length > apex.Length;)
        {
            rest = WireName.ParentOf(rest);
            if (!zone.Names.TryFind(rest, out int above))
                continue;

            if (above != zone.Apex && zone.Has(above, RecordType.NS))
                found = -1;
            else if (zone.Has(above, RecordType.Dname))
                found = AliasPlace.IndexOf(zone, above, RecordType.Dname);
        }

        return found;
    }
}
