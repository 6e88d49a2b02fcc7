using SpfLint.Dns.Names;

namespace SpfLint.Dns.Records;

/// <summary>Rdata given as octets (RFC 3597 section 5) of a type whose fields are known.</summary>
internal static class WireRdata
{
    /// <summary>Whether the octets are the type's fields, no more and no less; if so, writes them in canonical form.</summary>
    public static bool TryRead(RecordTypeRow row, ReadOnlySpan<byte> octets, RdataBuffer wire)
    {
        wire.Clear();
        ReadOnlySpan<byte> rest = octets;
        foreach (RdataField field in row.Fields)
        {
            int length = LengthOf(field.Kind, rest);
            if (length < 0 || length > rest.Length)
                return false;

            if (field.Kind is RdataFieldKind.Name or RdataFieldKind.HostName or RdataFieldKind.Mailbox)
            {
                wire.AddName(rest[..length]);
            }
            else
            {
                foreach (byte octet in rest[..length])
                    wire.Add(octet);
            }

            rest = rest[length..];
        }

        return rest.IsEmpty;
    }

    /// <summary>Number of octets of a field at the start of <paramref name="rest"/>, or -1 when none is there.</summary>
    private static int LengthOf(RdataFieldKind kind, ReadOnlySpan<byte> rest) => kind switch
    {
        RdataFieldKind.Ip4Address or RdataFieldKind.Number32 or RdataFieldKind.Period => sizeof(uint),
        RdataFieldKind.Ip6Address => 16,
        RdataFieldKind.Number16 => sizeof(ushort),
        RdataFieldKind.CharacterStrings => LengthOfStrings(rest),
        _ => LengthOfName(rest),
    };

    private static int LengthOfStrings(ReadOnlySpan<byte> rest)
    {
        int at = 0;
        while (at < rest.Length)
            at += rest[at] + 1;

        return at == rest.Length && at > 0 ? at : -1;
    }

    /// <summary>Compression pointers, which the length octet's upper bits mark, have no meaning in a zone file.</summary>
    private static int LengthOfName(ReadOnlySpan<byte> rest)
    {
        const int MaxLabelLength = 63;
        int at = 0;
        while (at < rest.Length && rest[at] != 0)
        {
            if (rest[at] > MaxLabelLength)
                return -1;

            at += rest[at] + 1;
        }

        return at < rest.Length && at < DomainName.MaxWireLength ? at + 1 : -1;
    }
}
