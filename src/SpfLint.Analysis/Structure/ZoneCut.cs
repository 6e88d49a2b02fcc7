using SpfLint.Dns.Names;
using SpfLint.Dns.Records;
using SpfLint.Dns.Zones;

namespace SpfLint.Analysis.Structure;

/// <summary>Names that end what a zone's servers answer from: delegations (RFC 1034 section 4.2.1) and DNAMEs (RFC 6672 section 2.4).</summary>
internal static class ZoneCut
{
    /// <summary>The name nearest to the apex, above a name and below the apex, that has an NS or a DNAME record.</summary>
    /// <param name="zone">The zone.</param>
    /// <param name="name">The number of a name in the zone.</param>
    /// <returns>-1 when there is none, so that records at the name are served.</returns>
    public static int FindAbove(Zone zone, int name)
    {
        int apexLength = zone.Names[zone.Apex].Length;
        int found = -1;
        ReadOnlySpan<byte> rest = WireName.ParentOf(zone.Names[name]);
        for (; rest.Length > apexLength; rest = WireName.ParentOf(rest))
        {
            if (zone.Names.TryFind(rest, name, out int above) && (zone.Has(above, RecordType.NS) || zone.Has(above, RecordType.Dname)))
                found = above;
        }

        return found;
    }
}
