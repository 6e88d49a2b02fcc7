namespace SpfLint.Dns.Records.Fields;

/// <summary>HIP's public key algorithm, with room for the lengths around it, which no token says (RFC 8005 section 5).</summary>
internal sealed class HostKeyAlgorithmField(string label) : TokenField(label, NumberField.Describe(byte.MaxValue))
{
    /// <summary>Offset in the rdata of the octet for the length of the tag.</summary>
    public const int TagLengthAt = 0;

    /// <summary>Offset in the rdata of the two octets for the length of the key.</summary>
    public const int KeyLengthAt = 2;

    internal override bool MayBe(ReadOnlySpan<byte> text) => !text.IsEmpty && char.IsAsciiDigit((char)text[0]);

    private protected override bool TryRead(ReadOnlySpan<byte> text, RdataBuffer wire)
    {
        bool isNumber = NumberField.TryParse(text, byte.MaxValue, out ulong algorithm);
        wire.Add((byte)0);
        wire.Add((byte)algorithm);
        wire.Add((ushort)0);
        return isNumber;
    }

    internal override int LengthIn(ReadOnlySpan<byte> rdata, int start) => 4;
}
