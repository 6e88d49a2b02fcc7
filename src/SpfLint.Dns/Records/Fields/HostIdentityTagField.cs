namespace SpfLint.Dns.Records.Fields;

/// <summary>HIP's host identity tag: hexadecimal digits in one token (RFC 8005 section 6).</summary>
internal sealed class HostIdentityTagField(string label) : TokenField(label, "pairs of hexadecimal digits without blanks")
{
    private protected override bool TryRead(ReadOnlySpan<byte> text, RdataBuffer wire)
    {
        if (text.Length is 0 or > 2 * byte.MaxValue)
            return false;

        wire.SetAt(HostKeyAlgorithmField.TagLengthAt, (byte)(text.Length / 2));
        return HexadecimalDigits.TryRead(text, wire);
    }

    internal override int LengthIn(ReadOnlySpan<byte> rdata, int start) =>
        rdata[HostKeyAlgorithmField.TagLengthAt] > 0 ? rdata[HostKeyAlgorithmField.TagLengthAt] : -1;
}
