namespace SpfLint.Dns.Records.Fields;

/// <summary>A6's address suffix: the octets that the prefix does not cover, none when it covers all (RFC 2874 section 3.1).</summary>
internal sealed class AddressSuffixField(string label) : RdataField(label, "an IPv6 address")
{
    private const int AddressLength = 16;

    internal override bool IsOptional => true;

    internal override void Read(ref RdataCursor cursor)
    {
        // The length is told by the first octet, which is missing when its field could not be read.
        if (cursor.Problems.Count > 0)
            return;

        int length = LengthIn(cursor.Wire.Span, 1);
        if (length == 0)
            return;

        if (cursor.IsAtEnd)
        {
            cursor.FailMissing(this);
            return;
        }

        if (cursor.IsQuoted || !AddressText.TryReadIp6(cursor.Text, out AddressBits address))
        {
            cursor.Fail(this);
            return;
        }

        Span<byte> octets = stackalloc byte[AddressLength];
        address.WriteBigEndian(octets);
        foreach (byte octet in octets[(AddressLength - length)..])
            cursor.Wire.Add(octet);

        cursor.Token++;
    }

    internal override int LengthIn(ReadOnlySpan<byte> rdata, int start) => AddressLength - Math.Min(rdata[0] / 8, AddressLength);
}
