namespace SpfLint.Dns.Records.Fields;

/// <summary>NXT's types: one bitmap, for types below 128 only (RFC 2535 section 5.2).</summary>
internal sealed class OldTypesField(string label) : RdataField(label, "mnemonics of record types below 128")
{
    private const int MaxType = 127;

    internal override bool IsOptional => true;

    internal override bool TakesTokens => true;

    internal override void Read(ref RdataCursor cursor)
    {
        UInt128 bitmap = 0;
        int last = -1;
        for (; !cursor.IsAtEnd; cursor.Token++)
        {
            if (cursor.IsQuoted || !TypeField.TryParse(cursor.Text, out RecordType type) || (int)type > MaxType)
            {
                cursor.Fail(this);
                return;
            }

            bitmap |= UInt128.One << (MaxType - (int)type);
            last = Math.Max(last, (int)type);
        }

        for (int octet = 0; octet * 8 <= last; octet++)
            cursor.Wire.Add((byte)(bitmap >> (MaxType - 7 - (octet * 8))));
    }

    internal override int LengthIn(ReadOnlySpan<byte> rdata, int start) => rdata.Length - start;
}
