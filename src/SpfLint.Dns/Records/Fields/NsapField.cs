namespace SpfLint.Dns.Records.Fields;

/// <summary>NSAP's address: <c>0x</c> and pairs of hexadecimal digits, with dots where their author likes them (RFC 1706 section 5).</summary>
internal sealed class NsapField(string label) : TokenField(label, "0x and pairs of hexadecimal digits")
{
    private protected override bool TryRead(ReadOnlySpan<byte> text, RdataBuffer wire)
    {
        if (text.Length < 2 || text[0] != (byte)'0' || (text[1] | 0x20) != 'x')
            return false;

        int start = wire.Length;
        int high = -1;
        foreach (byte digit in text[2..])
        {
            if (digit == (byte)'.')
                continue;

            if (!char.IsAsciiHexDigit((char)digit))
                return false;

            high = HexadecimalDigits.Add(digit, high, wire);
        }

        return high < 0 && wire.Length > start;
    }

    internal override int LengthIn(ReadOnlySpan<byte> rdata, int start) => rdata.Length > start ? rdata.Length - start : -1;
}
