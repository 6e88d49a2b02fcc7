namespace SpfLint.Dns.Records.Fields;

/// <summary>One or more character-strings up to the end of the rdata (RFC 1035 section 3.3.14).</summary>
internal sealed class CharacterStringsField(string label) : RdataField(label, "text")
{
    /// <inheritdoc/>
    public override bool TakesStrings => true;

    internal override bool TakesTokens => true;

    internal override void Read(ref RdataCursor cursor)
    {
        while (!cursor.IsAtEnd)
            CharacterStringField.ReadString(ref cursor, this);
    }

    internal override int LengthIn(ReadOnlySpan<byte> rdata, int start)
    {
        int at = start;
        while (at < rdata.Length)
            at += rdata[at] + 1;

        return at > start ? at - start : -1;
    }
}
