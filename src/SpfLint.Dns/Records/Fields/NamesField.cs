namespace SpfLint.Dns.Records.Fields;

/// <summary>Domain names up to the end of the rdata, none among them: HIP's rendezvous servers (RFC 8005 section 5).</summary>
internal sealed class NamesField(string label) : RdataField(label, "domain names")
{
    internal override bool IsOptional => true;

    internal override bool TakesTokens => true;

    internal override void Read(ref RdataCursor cursor)
    {
        for (; !cursor.IsAtEnd; cursor.Token++)
        {
            if (cursor.IsQuoted)
                cursor.Fail(this);
            else
                NameField.ReadName(ref cursor, this, isTarget: false);
        }
    }

    internal override int LengthIn(ReadOnlySpan<byte> rdata, int start)
    {
        int at = start;
        while (at < rdata.Length)
        {
            int length = NameField.WireLength(rdata, at);
            if (length < 0)
                return -1;

            at += length;
        }

        return at - start;
    }
}
