namespace SpfLint.Dns.Records.Fields;

/// <summary>EUI48's or EUI64's address: pairs of hexadecimal digits with hyphens between them (RFC 7043 sections 3.2 and 4.2).</summary>
internal sealed class HardwareAddressField(string label, int octets)
    : TokenField(label, octets == 6 ? "six pairs of hexadecimal digits with hyphens between them" : "eight pairs of hexadecimal digits with hyphens between them")
{
    private const int GroupLength = 3;

    private protected override bool TryRead(ReadOnlySpan<byte> text, RdataBuffer wire)
    {
        if (text.Length != (octets * GroupLength) - 1)
            return false;

        for (int at = 0; at < text.Length; at += GroupLength)
        {
            if ((at > 0 && text[at - 1] != (byte)'-') || !HexadecimalDigits.TryRead(text.Slice(at, 2), wire))
                return false;
        }

        return true;
    }

    internal override int LengthIn(ReadOnlySpan<byte> rdata, int start) => octets;
}
