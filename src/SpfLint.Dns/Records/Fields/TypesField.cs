namespace SpfLint.Dns.Records.Fields;

/// <summary>
/// Mnemonics of types up to the end of the rdata, which become a bitmap (RFC 4034 section 4.1.2). Some servers refuse an NSEC
/// without any, but its standard does not.
/// </summary>
internal sealed class TypesField(string label) : RdataField(label, "mnemonics of record types")
{
    internal override bool IsOptional => true;

    internal override bool TakesTokens => true;

    internal override void Read(ref RdataCursor cursor)
    {
        RdataBuffer wire = cursor.Wire;
        for (; !cursor.IsAtEnd; cursor.Token++)
        {
            if (cursor.IsQuoted || !TypeField.TryParse(cursor.Text, out RecordType type))
            {
                cursor.Fail(this, "the mnemonic of a record type");
                return;
            }

            wire.Types.Add((ushort)type);
        }

        AddBitmap(wire);
    }

    internal override int LengthIn(ReadOnlySpan<byte> rdata, int start)
    {
        const int MaxWindow = 32;
        int window = -1;
        int at = start;
        while (at < rdata.Length)
        {
            if (at + 1 == rdata.Length || rdata[at] <= window || rdata[at + 1] is 0 or > MaxWindow)
                return -1;

            window = rdata[at];
            at += 2 + rdata[at + 1];
        }

        return at - start;
    }

    /// <summary>Most are written so, and the framework's sorting is compiled in each run.</summary>
    private static bool AreInOrder(List<ushort> types)
    {
        for (int i = 1; i < types.Count; i++)
        {
            if (types[i] < types[i - 1])
                return false;
        }

        return true;
    }

    /// <summary>Writes the window blocks: the types' upper octet, the length, and a bit for each lower octet.</summary>
    private static void AddBitmap(RdataBuffer wire)
    {
        Span<byte> block = stackalloc byte[32];
        List<ushort> types = wire.Types;
        if (!AreInOrder(types))
            types.Sort();

        int next = 0;
        while (next < types.Count)
        {
            int window = types[next] >> 8;
            int length = 0;
            block.Clear();
            for (; next < types.Count && types[next] >> 8 == window; next++)
            {
                int low = types[next] & 0xFF;
                block[low / 8] |= (byte)(0x80 >> (low % 8));
                length = (low / 8) + 1;
            }

            wire.Add((byte)window);
            wire.Add((byte)length);
            wire.Add(block[..length]);
        }
    }
}
