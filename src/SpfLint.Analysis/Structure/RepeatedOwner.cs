using SpfLint.Dns.Names;
using SpfLint.Dns.Zones;

namespace SpfLint.Analysis.Structure;

/// <summary>Names whose records stand elsewhere, because their owner lacks its final dot: that is the mistake then, and told as such.</summary>
internal static class RepeatedOwner
{
    /// <summary>Whether the zone has records at a name with the apex behind it once more.</summary>
    public static bool StandsFor(Zone zone, int name)
    {
        ReadOnlySpan<byte> wire = zone.Names[name];
        ReadOnlySpan<byte> apex = zone.Names[zone.Apex];
        if (wire.Length - 1 + apex.Length > DomainName.MaxWireLength)
            return false;

        Span<byte> repeated = stackalloc byte[DomainName.MaxWireLength];
        wire[..^1].CopyTo(repeated);
        apex.CopyTo(repeated[(wire.Length - 1)..]);
        return zone.Names.TryFind(repeated[..(wire.Length - 1 + apex.Length)], out int owner) && !zone.RecordsAt(owner).IsEmpty;
    }
}
