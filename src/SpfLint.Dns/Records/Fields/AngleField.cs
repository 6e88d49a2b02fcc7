using System.Globalization;

namespace SpfLint.Dns.Records.Fields;

/// <summary>
/// LOC's latitude or longitude: degrees, minutes and seconds, of which the last may be missing, and a hemisphere (RFC 1876
/// section 3). In wire form it is thousandths of a second from the equator or the prime meridian, which is 2^31.
/// </summary>
/// <param name="label">What the field is called.</param>
/// <param name="maxDegrees">The most degrees.</param>
/// <param name="positive">The hemisphere of larger numbers.</param>
/// <param name="negative">The hemisphere of smaller numbers.</param>
internal sealed class AngleField(string label, int maxDegrees, char positive, char negative)
    : RdataField(label, Describe(maxDegrees.ToString(CultureInfo.InvariantCulture), positive.ToString(), negative.ToString()))
{
    private const long Thousandths = 1000;
    private const int SecondDecimals = 3;

    private static readonly string[] Parts = ["degrees from 0 to ", "minutes from 0 to 59", "seconds from 0 to 59.999"];

    internal override bool TakesTokens => true;

    internal override bool MayBe(ReadOnlySpan<byte> text) => !text.IsEmpty && char.IsAsciiDigit((char)text[0]);

    internal override void Read(ref RdataCursor cursor)
    {
        int first = cursor.Token;
        long total = 0;
        long unit = 3600 * Thousandths;
        for (int part = 0; ; part++, cursor.Token++)
        {
            if (cursor.IsAtEnd)
            {
                cursor.FailMissing(this);
                return;
            }

            if (part > 0 && !cursor.IsQuoted && cursor.Text.Length == 1 && (cursor.Text[0] == positive || cursor.Text[0] == negative))
                break;

            int decimals = part == 2 ? SecondDecimals : 0;
            long limit = part == 0 ? maxDegrees + 1 : part == 1 ? 60 : 60 * Thousandths;
            if (part > 2 || cursor.IsQuoted || !FixedPoint.TryRead(cursor.Text, decimals, out long value) || value >= limit)
            {
                cursor.Fail(this, DescribePart(part, cursor.Text));
                return;
            }

            total += part == 2 ? value : value * unit;
            unit /= 60;
        }

        bool isNegative = cursor.Text[0] == negative;
        cursor.Token++;
        if (total > maxDegrees * 3600 * Thousandths)
            cursor.FailWhole(this, first);

        cursor.Wire.Add((uint)((1L << 31) + (isNegative ? -total : total)));
    }

    internal override int LengthIn(ReadOnlySpan<byte> rdata, int start) => sizeof(uint);

    private static string Describe(string degrees, string positive, string negative) =>
        $"degrees up to {degrees}, minutes, seconds, and {positive} or {negative}";

    private string DescribePart(int part, ReadOnlySpan<byte> text)
    {
        bool isNumber = !text.IsEmpty && char.IsAsciiDigit((char)text[0]);
        string hemisphere = $"{positive} or {negative}";
        return part == 0 ? string.Create(CultureInfo.InvariantCulture, $"{Parts[0]}{maxDegrees}")
            : part > 2 ? hemisphere
            : isNumber ? Parts[part]
            : $"{Parts[part]}, or {hemisphere}";
    }
}
