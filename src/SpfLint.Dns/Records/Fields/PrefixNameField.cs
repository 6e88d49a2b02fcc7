namespace SpfLint.Dns.Records.Fields;

/// <summary>A6's prefix name, which is there unless the prefix is empty (RFC 2874 section 3.1).</summary>
internal sealed class PrefixNameField(string label) : RdataField(label, "a domain name")
{
    internal override bool IsOptional => true;

    internal override void Read(ref RdataCursor cursor)
    {
        if (cursor.Problems.Count > 0 || cursor.Wire.Span[0] == 0)
            return;

        if (cursor.IsAtEnd)
        {
            cursor.FailMissing(this);
            return;
        }

        if (cursor.IsQuoted)
            cursor.Fail(this);
        else
            NameField.ReadName(ref cursor, this, isTarget: false);

        cursor.Token++;
    }

    internal override int LengthIn(ReadOnlySpan<byte> rdata, int start) => rdata[0] == 0 ? 0 : NameField.WireLength(rdata, start);
}
