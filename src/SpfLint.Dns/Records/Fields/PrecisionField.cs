namespace SpfLint.Dns.Records.Fields;

/// <summary>
/// LOC's size or precision in meters, in wire form one digit and a power of ten, of centimeters (RFC 1876 section 2). Its octet
/// stands before the location.
/// </summary>
/// <param name="label">What the field is called.</param>
/// <param name="at">Offset of its octet in the rdata.</param>
internal sealed class PrecisionField(string label, int at) : TokenField(label, "meters from 0 to 90000000.00")
{
    private const long Max = 90_000_000_00;
    private const int Decimals = 2;

    internal override bool IsOptional => true;

    private protected override bool TryRead(ReadOnlySpan<byte> text, RdataBuffer wire)
    {
        bool isRead = FixedPoint.TryRead(AltitudeField.WithoutUnit(text), Decimals, out long mantissa);
        bool isAllowed = mantissa <= Max;
        int exponent = 0;
        for (; mantissa > 9 && isAllowed; exponent++)
            mantissa /= 10;

        wire.SetAt(at, (byte)((mantissa << 4) | (uint)exponent));
        return isRead && isAllowed;
    }

    internal override int LengthIn(ReadOnlySpan<byte> rdata, int start) => 0;
}
