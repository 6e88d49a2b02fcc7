using SpfLint.Dns.Zones;

namespace SpfLint.Analysis.Structure;

/// <summary>Names below the apex that have name servers: there another zone begins (RFC 1034 section 4.2.1).</summary>
internal static class Delegation
{
    /// <summary>Whether a name delegates, and is not itself below a name that does.</summary>
    /// <param name="zone">The zone.</param>
    /// <param name="owner">A name that has an NS record.</param>
    public static bool IsAt(Zone zone, int owner) =>
        owner != zone.Apex && zone.IsInZone(owner) && ZoneCut.FindAbove(zone, owner) < 0;
}
