using SpfLint.Dns.Names;
using SpfLint.Dns.Records;
using SpfLint.Dns.Zones;

namespace SpfLint.Analysis.Structure;

/// <summary>
/// Tells response policy zones (draft-vixie-dnsop-dns-rpz): rules of a resolver, written as records, that nobody asks for. What such a rule does
/// stands in a CNAME whose target no other zone has.
/// </summary>
internal static class PolicyZone
{
    /// <summary>Whether some record is a rule: it points at the root, <c>*.</c>, or a name such as <c>rpz-passthru.</c></summary>
    public static bool Is(Zone zone)
    {
        for (int i = 0; i < zone.Count; i++)
        {
            if (zone[i].Type == RecordType.Cname && zone[i].Target >= 0 && IsAction(zone.Names[zone[i].Target]))
                return true;
        }

        return false;
    }

    private static bool IsAction(ReadOnlySpan<byte> target)
    {
        ReadOnlySpan<byte> label = WireName.FirstLabel(target);
        bool isTopLevel = WireName.CountLabels(target) <= 1;
        return isTopLevel && (label.IsEmpty || label.SequenceEqual("*"u8) || label.StartsWith("rpz-"u8));
    }
}
