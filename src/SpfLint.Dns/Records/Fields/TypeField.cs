namespace SpfLint.Dns.Records.Fields;

/// <summary>The mnemonic of a type, or <c>TYPEnnn</c>: what a signature covers (RFC 4034 section 3.2).</summary>
internal sealed class TypeField(string label) : TokenField(label, "the mnemonic of a record type")
{
    private protected override bool TryRead(ReadOnlySpan<byte> text, RdataBuffer wire)
    {
        bool isType = TryParse(text, out RecordType type);
        wire.Add((ushort)type);
        return isType;
    }

    internal override int LengthIn(ReadOnlySpan<byte> rdata, int start) => sizeof(ushort);

    /// <summary>Reads a type that a zone can have: zero and the types of queries are none.</summary>
    internal static bool TryParse(ReadOnlySpan<byte> text, out RecordType type) =>
        RecordTypes.TryParse(text, out type) && type != RecordType.None && RecordTypes.Find(type) is not { IsMeta: true };
}
