using System.Globalization;

namespace SpfLint.Dns.Records.Fields;

/// <summary>GPOS's coordinates: a character-string that holds a decimal number (RFC 1712 section 3).</summary>
/// <param name="label">What the field is called.</param>
/// <param name="max">The largest number, up and down.</param>
internal sealed class CoordinateField(string label, int max)
    : RdataField(label, Describe(max.ToString(CultureInfo.InvariantCulture)))
{
    internal override void Read(ref RdataCursor cursor)
    {
        const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        if (!double.TryParse(cursor.Text, Style, CultureInfo.InvariantCulture, out double number) || Math.Abs(number) > max)
            cursor.Fail(this);

        CharacterStringField.ReadString(ref cursor, this);
    }

    private static string Describe(string max) => $"a decimal number from -{max} to {max}";

    internal override int LengthIn(ReadOnlySpan<byte> rdata, int start) =>
        start < rdata.Length && rdata[start] > 0 ? rdata[start] + 1 : -1;
}
