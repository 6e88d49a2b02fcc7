namespace SpfLint.Dns.Records.Fields;

/// <summary>X25's address: a character-string of four digits or more (RFC 1183 section 3.1).</summary>
internal sealed class DigitsField(string label) : RdataField(label, "at least four digits")
{
    private const int MinLength = 4;

    /// <inheritdoc/>
    public override bool MayBeQuoted => true;

    internal override void Read(ref RdataCursor cursor)
    {
        if (cursor.Text.Length < MinLength || cursor.Text.ContainsAnyExceptInRange((byte)'0', (byte)'9'))
            cursor.Fail(this);

        CharacterStringField.ReadString(ref cursor, this);
    }

    internal override int LengthIn(ReadOnlySpan<byte> rdata, int start) =>
        start < rdata.Length && rdata[start] >= MinLength ? rdata[start] + 1 : -1;
}
