namespace SpfLint.Dns.Records.Fields;

/// <summary>AMTRELAY's relay type, the seven bits behind the discovery bit (RFC 8777 section 4.2.3).</summary>
internal sealed class RelayTypeField(string label) : TokenField(label, NumberField.Describe(Max))
{
    private const ulong Max = 127;

    private protected override bool TryRead(ReadOnlySpan<byte> text, RdataBuffer wire)
    {
        bool isType = NumberField.TryParse(text, Max, out ulong type);
        int last = wire.Length - 1;
        wire.SetAt(last, (byte)(wire.Span[last] | (byte)type));
        return isType;
    }

    internal override int LengthIn(ReadOnlySpan<byte> rdata, int start) => 0;
}
