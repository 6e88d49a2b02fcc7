namespace SpfLint.Dns.Records.Fields;

/// <summary>
/// Text in one token that takes all the octets that are left, without a length of its own: the value of CAA (RFC 8659 section
/// 4.1) and the target of URI (RFC 7553 section 4.4).
/// </summary>
internal sealed class TextField(string label, bool needsQuotes) : RdataField(label, needsQuotes ? "text in quotes" : "text")
{
    internal override void Read(ref RdataCursor cursor)
    {
        if (needsQuotes && !cursor.IsQuoted)
            cursor.Fail(this);

        CharacterStringField.AddOctets(cursor.Text, cursor.Wire);
        cursor.Token++;
    }

    internal override int LengthIn(ReadOnlySpan<byte> rdata, int start) => rdata.Length - start;
}
