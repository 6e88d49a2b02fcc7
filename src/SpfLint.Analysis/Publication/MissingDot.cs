using SpfLint.Dns.Names;
using SpfLint.Dns.Zones;

namespace SpfLint.Analysis.Publication;

/// <summary>Tells whether a relative owner was meant as an absolute one: <c>www.example.com</c> in the zone example.com.</summary>
internal static class MissingDot
{
    /// <summary>
    /// Whether the owner stands in the record without a final dot and ends with all labels of the origin or of the zone's apex,
    /// so that they are there twice.
    /// </summary>
    public static bool IsLikely(Zone zone, in ZoneRecord record) => IsRelative(record) && Repeats(zone, record);

    /// <summary>Whether the owner stands in the record without a final dot.</summary>
    public static bool IsRelative(in ZoneRecord record)
    {
        const RecordTraits Owner = RecordTraits.ExplicitOwner | RecordTraits.AbsoluteOwner | RecordTraits.InvalidOwner;
        return (record.Traits & Owner) == RecordTraits.ExplicitOwner;
    }

    /// <summary>Whether a relative owner ends with all labels of the origin or of the zone's apex; the same for all records of a name in one passage.</summary>
    public static bool Repeats(Zone zone, in ZoneRecord record)
    {
        ReadOnlySpan<byte> origin = zone.Names[zone.PassageOf(record).Origin];
        ReadOnlySpan<byte> owner = zone.Names[record.Owner];
        if (origin.Length == 1 || owner.Length <= origin.Length || zone.Identity.OriginSource == OriginSource.None)
            return false;

        // Most owners are one label.
        int length = owner.Length - origin.Length;
        if (owner[0] + 1 >= length)
            return false;

        // Hardly any ends so; only these are worth a copy.
        ReadOnlySpan<byte> apex = zone.Names[zone.Apex];
        if (!owner[..length].EndsWith(origin[..^1]) && !owner[..length].EndsWith(apex[..^1]))
            return false;

        // The root's zero octet makes what was written an absolute name.
        Span<byte> written = stackalloc byte[length + 1];
        owner[..length].CopyTo(written);
        written[^1] = 0;
        return WireName.IsAtOrBelow(written, origin) || (WireName.CountLabels(apex) > 1 && WireName.IsAtOrBelow(written, apex));
    }
}
