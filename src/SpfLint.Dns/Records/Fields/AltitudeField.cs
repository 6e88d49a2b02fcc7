namespace SpfLint.Dns.Records.Fields;

/// <summary>LOC's altitude in meters; in wire form centimeters above 100000 m below the ground (RFC 1876 sections 2 and 3).</summary>
internal sealed class AltitudeField(string label) : TokenField(label, "meters from -100000.00 to 42849672.95")
{
    private const long Base = 100_000_00;
    private const int Decimals = 2;

    private protected override bool TryRead(ReadOnlySpan<byte> text, RdataBuffer wire)
    {
        bool isNegative = text.StartsWith("-"u8);
        bool isRead = FixedPoint.TryRead(WithoutUnit(isNegative ? text[1..] : text), Decimals, out long centimeters);
        long wireValue = Base + (isNegative ? -centimeters : centimeters);
        wire.Add((uint)wireValue);
        return isRead && wireValue is >= 0 and <= uint.MaxValue;
    }

    internal override int LengthIn(ReadOnlySpan<byte> rdata, int start) => sizeof(uint);

    internal static ReadOnlySpan<byte> WithoutUnit(ReadOnlySpan<byte> text) =>
        text is [.., (byte)'m'] ? text[..^1] : text;
}
