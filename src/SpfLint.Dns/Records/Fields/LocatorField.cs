namespace SpfLint.Dns.Records.Fields;

/// <summary>A node identifier or a locator of 64 bits: four groups of up to four hexadecimal digits (RFC 6742 sections 2.1.2 and 2.3.2).</summary>
internal sealed class LocatorField(string label) : TokenField(label, "four groups of hexadecimal digits with colons between them")
{
    private const int Groups = 4;
    private const int MaxDigits = 4;

    private protected override bool TryRead(ReadOnlySpan<byte> text, RdataBuffer wire)
    {
        int groups = 0;
        foreach (Range range in text.Split((byte)':'))
        {
            ReadOnlySpan<byte> group = text[range];
            if (++groups > Groups || group.Length is 0 or > MaxDigits || group.ContainsAnyExcept(HexadecimalDigits.All))
                return false;

            int value = 0;
            foreach (byte digit in group)
                value = (value << 4) | AddressText.HexValue(digit);

            wire.Add((ushort)value);
        }

        return groups == Groups;
    }

    internal override int LengthIn(ReadOnlySpan<byte> rdata, int start) => sizeof(ulong);
}
