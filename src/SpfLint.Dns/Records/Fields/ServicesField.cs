namespace SpfLint.Dns.Records.Fields;

/// <summary>
/// WKS's services: ports, or the names that hosts have for them (RFC 1035 section 3.4.2). No table of names is complete, so
/// they are compared as they are written, and not turned into the bitmap.
/// </summary>
internal sealed class ServicesField(string label) : RdataField(label, "ports from 0 to 65535, or names of services")
{
    internal override bool TakesTokens => true;

    internal override void Read(ref RdataCursor cursor)
    {
        for (; !cursor.IsAtEnd; cursor.Token++)
        {
            ReadOnlySpan<byte> text = cursor.Text;
            if (cursor.IsQuoted || !(HasLetter(text) || NumberField.TryParse(text, ushort.MaxValue, out _)))
                cursor.Fail(this);

            foreach (byte b in text)
                cursor.Wire.Add(Names.WireName.ToLower(b));

            cursor.Wire.Add((byte)0);
        }
    }

    /// <summary>The name of a service has one at least (RFC 6335 section 5.1).</summary>
    private static bool HasLetter(ReadOnlySpan<byte> text)
    {
        foreach (byte b in text)
        {
            if (char.IsAsciiLetter((char)b))
                return true;
        }

        return false;
    }

    internal override int LengthIn(ReadOnlySpan<byte> rdata, int start) => rdata.Length - start;
}
