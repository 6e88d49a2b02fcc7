using System.Buffers.Text;
using System.Globalization;

namespace SpfLint.Dns.Records.Fields;

/// <summary>A decimal number of one, two, four or eight octets.</summary>
/// <param name="label">What the field is called.</param>
/// <param name="octets">Number of octets.</param>
/// <param name="max">The largest number.</param>
internal sealed class NumberField(string label, int octets, ulong max) : TokenField(label, Describe(max))
{
    internal NumberField(string label, int octets)
        : this(label, octets, MaxOf(octets))
    {
    }

    internal override bool MayBe(ReadOnlySpan<byte> text) => !text.IsEmpty && char.IsAsciiDigit((char)text[0]);

    private protected override bool TryRead(ReadOnlySpan<byte> text, RdataBuffer wire)
    {
        bool isNumber = TryParse(text, max, out ulong number);
        wire.AddNumber(number, octets);
        return isNumber;
    }

    internal override int LengthIn(ReadOnlySpan<byte> rdata, int start) => octets;

    /// <summary>Reads digits and nothing else: the parser stops at the first byte that is none, and signs are not for DNS.</summary>
    internal static bool TryParse(ReadOnlySpan<byte> text, ulong max, out ulong number) =>
        Utf8Parser.TryParse(text, out number, out int used)
        && used == text.Length
        && char.IsAsciiDigit((char)text[0])
        && number <= max;

    /// <summary>The largest number of so many octets.</summary>
    internal static ulong MaxOf(int octets) => ulong.MaxValue >> (8 * (sizeof(ulong) - octets));

    internal static string Describe(ulong max) =>
        max == 0 ? "0" : "a number from 0 to " + max.ToString(CultureInfo.InvariantCulture);
}
