using SpfLint.Dns.Names;
using SpfLint.Dns.Records;
using SpfLint.Dns.Zones;

namespace SpfLint.Analysis.Structure;

/// <summary>Tells whether a relative target was meant as an absolute name: <c>MX 10 mail.example.com</c> in the zone example.com.</summary>
internal static class MissingTargetDot
{
    private static ReadOnlySpan<byte> Ip4Reverse => "\u0007in-addr\u0004arpa\0"u8;

    private static ReadOnlySpan<byte> Ip6Reverse => "\u0003ip6\u0004arpa\0"u8;

    /// <summary>
    /// Whether the target, if it is written without a final dot, ends with the labels of the origin or the apex, or with a
    /// well-known top-level domain, or is a host inside a reverse zone; and the zone has no such name.
    /// </summary>
    public static bool IsLikely(Zone zone, in ZoneRecord record) =>
        record.Has(RecordTraits.RelativeName) && record.Target >= 0 && zone.RecordsAt(record.Target).IsEmpty && LooksAbsolute(zone, record, zone.Names[record.Target]);

    /// <summary>Whether a name of a record, if it is written without a final dot, ends as absolute names do.</summary>
    /// <param name="zone">The zone.</param>
    /// <param name="record">The record.</param>
    /// <param name="name">The name with its origin, in wire form and in lower case.</param>
    public static bool LooksAbsolute(Zone zone, in ZoneRecord record, ReadOnlySpan<byte> name)
    {
        if (zone.Identity.OriginSource == OriginSource.None)
            return false;

        ReadOnlySpan<byte> origin = zone.Names[zone.PassageOf(record).Origin];
        if (origin.Length == 1 || name.Length <= origin.Length || !WireName.IsAtOrBelow(name, origin))
            return false;

        // The root's zero octet makes what was written an absolute name.
        Span<byte> written = stackalloc byte[name.Length - origin.Length + 1];
        name[..(written.Length - 1)].CopyTo(written);
        written[^1] = 0;
        if (WireName.CountLabels(written) < 2)
            return false;

        return WireName.IsAtOrBelow(written, origin)
            || (WireName.CountLabels(zone.Names[zone.Apex]) > 1 && WireName.IsAtOrBelow(written, zone.Names[zone.Apex]))
            || EndsAsUsual(written)
            || (record.Type == RecordType.Ptr && (WireName.IsAtOrBelow(origin, Ip4Reverse) || WireName.IsAtOrBelow(origin, Ip6Reverse)));
    }

    /// <summary>Whether the last label is one by which people know an absolute name, and that hardly anybody has inside a zone.</summary>
    private static bool EndsAsUsual(ReadOnlySpan<byte> written)
    {
        ReadOnlySpan<byte> rest = written;
        while (WireName.ParentOf(rest)[0] != 0)
            rest = WireName.ParentOf(rest);

        ReadOnlySpan<byte> last = WireName.FirstLabel(rest);
        return last.SequenceEqual("com"u8) || last.SequenceEqual("net"u8) || last.SequenceEqual("org"u8)
            || last.SequenceEqual("edu"u8) || last.SequenceEqual("gov"u8) || last.SequenceEqual("arpa"u8);
    }
}
