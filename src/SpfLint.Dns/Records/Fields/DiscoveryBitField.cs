namespace SpfLint.Dns.Records.Fields;

/// <summary>AMTRELAY's discovery bit, <c>0</c> or <c>1</c>; it shares its octet with the type that follows (RFC 8777 section 4.2.2).</summary>
internal sealed class DiscoveryBitField(string label) : TokenField(label, "0 or 1")
{
    private protected override bool TryRead(ReadOnlySpan<byte> text, RdataBuffer wire)
    {
        wire.Add((byte)(text.SequenceEqual("1"u8) ? 0x80 : 0));
        return text.SequenceEqual("0"u8) || text.SequenceEqual("1"u8);
    }

    internal override int LengthIn(ReadOnlySpan<byte> rdata, int start) => 1;
}
