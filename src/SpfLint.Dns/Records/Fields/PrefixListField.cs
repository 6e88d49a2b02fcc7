namespace SpfLint.Dns.Records.Fields;

/// <summary>APL's address prefixes, any number of <c>[!]family:address/length</c> (RFC 3123 section 5).</summary>
internal sealed class PrefixListField(string label) : RdataField(label, "written as 1:192.0.2.0/24 or !2:2001:db8::/32")
{
    private const byte Negation = 0x80;

    internal override bool IsOptional => true;

    internal override bool TakesTokens => true;

    internal override void Read(ref RdataCursor cursor)
    {
        for (; !cursor.IsAtEnd; cursor.Token++)
        {
            if (cursor.IsQuoted || !TryReadItem(cursor.Text, cursor.Wire))
                cursor.Fail(this);
        }
    }

    internal override int LengthIn(ReadOnlySpan<byte> rdata, int start)
    {
        const int HeaderLength = 4;
        int at = start;
        while (at < rdata.Length)
        {
            if (at + HeaderLength > rdata.Length)
                return -1;

            at += HeaderLength + (rdata[at + 3] & ~Negation);
        }

        return at - start;
    }

    private static bool TryReadItem(ReadOnlySpan<byte> text, RdataBuffer wire)
    {
        bool isNegated = text.StartsWith("!"u8);
        text = isNegated ? text[1..] : text;
        int colon = text.IndexOf((byte)':');
        int slash = text.IndexOf((byte)'/');
        if (colon < 0 || slash < colon)
            return false;

        ReadOnlySpan<byte> address = text[(colon + 1)..slash];
        Span<byte> octets = stackalloc byte[16];
        uint ip4 = 0;
        AddressBits ip6 = 0;
        bool isIp4 = text[..colon].SequenceEqual("1"u8) && AddressText.TryReadIp4(address, out ip4);
        bool isIp6 = text[..colon].SequenceEqual("2"u8) && AddressText.TryReadIp6(address, out ip6);
        (isIp4 ? (AddressBits)ip4 << 96 : ip6).WriteBigEndian(octets);
        octets = octets[..(isIp4 ? 4 : 16)];
        if ((!isIp4 && !isIp6) || !NumberField.TryParse(text[(slash + 1)..], (ulong)octets.Length * 8, out ulong length))
            return false;

        // Zeros at the end are not written (RFC 3123 section 4).
        octets = octets.TrimEnd((byte)0);
        wire.Add((ushort)(isIp4 ? 1 : 2));
        wire.Add((byte)length);
        wire.Add((byte)(octets.Length | (isNegated ? Negation : 0)));
        wire.Add(octets);

        return true;
    }
}
