using SpfLint.Dns.Names;
using SpfLint.Dns.Records;
using SpfLint.Dns.Zones;

namespace SpfLint.Analysis.Structure;

/// <summary>Names below the apex that have name servers: there another zone begins (RFC 1034 section 4.2.1).</summary>
internal static class Delegation
{
    /// <summary>Whether a name delegates, and is not itself below a name that does.</summary>
    /// <param name="zone">The zone.</param>
    /// <param name="owner">A name that has an NS record.</param>
    public static bool IsAt(Zone zone, int owner)
    {
        if (owner == zone.Apex || !zone.IsInZone(owner))
            return false;

        ReadOnlySpan<byte> name = WireName.ParentOf(zone.Names[owner]);
        for (; name.Length > zone.Names[zone.Apex].Length; name = WireName.ParentOf(name))
        {
            if (zone.Names.TryFind(name, out int above) && (zone.Has(above, RecordType.NS) || zone.Has(above, RecordType.Dname)))
                return false;
        }

        return true;
    }
}
