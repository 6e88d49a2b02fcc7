namespace SpfLint.Dns.Records.Fields;

/// <summary>NSEC3's salt: hexadecimal digits in one token, a hyphen for none (RFC 5155 section 3.3).</summary>
internal sealed class SaltField(string label) : TokenField(label, "pairs of hexadecimal digits, or '-'")
{
    private protected override bool TryRead(ReadOnlySpan<byte> text, RdataBuffer wire)
    {
        if (text.SequenceEqual("-"u8))
        {
            wire.Add((byte)0);
            return true;
        }

        wire.Add((byte)(text.Length / 2));
        return text.Length <= 2 * byte.MaxValue && HexadecimalDigits.TryRead(text, wire);
    }

    internal override int LengthIn(ReadOnlySpan<byte> rdata, int start) => start < rdata.Length ? rdata[start] + 1 : -1;
}
