namespace SpfLint.Dns.Records.Fields;

/// <summary>
/// A gateway or relay, whose form an octet before it tells: none, written as the root, an address of either family, or a
/// name (RFC 4025 section 2.5, RFC 8777 section 4.2.4).
/// </summary>
/// <param name="label">What the field is called.</param>
/// <param name="typeAt">Offset in the rdata of the octet that tells the form.</param>
/// <param name="typeMask">The bits of that octet that tell it.</param>
internal sealed class GatewayField(string label, int typeAt, byte typeMask) : RdataField(label, "an address, a name, or '.'")
{
    internal override void Read(ref RdataCursor cursor)
    {
        if (cursor.IsQuoted)
            cursor.Fail(this);
        else if (cursor.Problems.Count == 0)
            ReadForm(ref cursor, cursor.Wire.Span[typeAt] & typeMask);

        cursor.Token++;
    }

    internal override int LengthIn(ReadOnlySpan<byte> rdata, int start) => (rdata[typeAt] & typeMask) switch
    {
        0 => 0,
        1 => 4,
        2 => 16,
        3 => NameField.WireLength(rdata, start),
        _ => rdata.Length - start,
    };

    private void ReadForm(ref RdataCursor cursor, int type)
    {
        ReadOnlySpan<byte> text = cursor.Text;
        switch (type)
        {
            case 0 when !text.SequenceEqual("."u8):
                cursor.Fail(this, "'.' for the type 0");
                break;

            case 1:
                if (!AddressText.TryReadIp4(text, out uint ip4))
                    cursor.Fail(this, "an IPv4 address for the type 1");

                cursor.Wire.Add(ip4);
                break;

            case 2:
                if (!AddressText.TryReadIp6(text, out AddressBits ip6))
                    cursor.Fail(this, "an IPv6 address for the type 2");

                cursor.Wire.Add(ip6);
                break;

            case 3:
                NameField.ReadName(ref cursor, this, isTarget: false);
                break;

            case > 3:
                cursor.Fail(this, "given as '\\# length hexadecimal' for a type above 3");
                break;
        }
    }
}
