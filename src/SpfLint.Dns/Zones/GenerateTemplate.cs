using System.Globalization;
using System.Text;

namespace SpfLint.Dns.Zones;

/// <summary>
/// A side of a <c>$GENERATE</c>: <c>$</c> is the counter, <c>${offset,width,base}</c> the counter in another shape, <c>\$</c> and
/// <c>$$</c> a dollar sign.
/// </summary>
internal static class GenerateTemplate
{
    /// <summary>Appends the text for one value of the counter.</summary>
    /// <returns>Whether all modifiers can be read.</returns>
    public static bool TryExpand(ReadOnlySpan<byte> template, int counter, List<byte> text)
    {
        for (int i = 0; i < template.Length; i++)
        {
            byte b = template[i];
            if (b == (byte)'\\' && i + 1 < template.Length)
            {
                text.Add(b);
                text.Add(template[++i]);
            }
            else if (b != (byte)'$')
            {
                text.Add(b);
            }
            else if (i + 1 < template.Length && template[i + 1] == (byte)'$')
            {
                text.Add((byte)'$');
                i++;
            }
            else if (i + 1 < template.Length && template[i + 1] == (byte)'{')
            {
                int close = template[i..].IndexOf((byte)'}');
                if (close < 0 || !TryFormat(template.Slice(i + 2, close - 2), counter, text))
                    return false;

                i += close;
            }
            else
            {
                text.AddRange(Encoding.ASCII.GetBytes(counter.ToString(CultureInfo.InvariantCulture)));
            }
        }

        return true;
    }

    /// <summary>Writes the counter as <c>offset[,width[,base]]</c> says.</summary>
    private static bool TryFormat(ReadOnlySpan<byte> modifier, int counter, List<byte> text)
    {
        const int MaxWidth = 127;
        string[] parts = Encoding.Latin1.GetString(modifier).Split(',');
        int width = 0;
        char radix = 'd';
        if (parts.Length > 3
            || !int.TryParse(parts[0], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int offset)
            || (parts.Length > 1 && !int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out width))
            || width > MaxWidth
            || (parts.Length > 2 && (parts[2].Length != 1 || !"doxXnN".Contains(radix = parts[2][0], StringComparison.Ordinal))))
            return false;

        long value = (long)counter + offset;
        if (value is < int.MinValue or > int.MaxValue)
            return false;

        // A negative number has a sign in decimal digits only.
        uint bits = unchecked((uint)value);
        string number = radix switch
        {
            'o' => Convert.ToString((long)bits, 8).PadLeft(width, '0'),
            'x' => bits.ToString("x", CultureInfo.InvariantCulture).PadLeft(width, '0'),
            'X' => bits.ToString("X", CultureInfo.InvariantCulture).PadLeft(width, '0'),
            'n' => Nibbles(bits, width, "0123456789abcdef"),
            'N' => Nibbles(bits, width, "0123456789ABCDEF"),
            _ when value < 0 => "-" + (-value).ToString(CultureInfo.InvariantCulture).PadLeft(Math.Max(width - 1, 0), '0'),
            _ => value.ToString(CultureInfo.InvariantCulture).PadLeft(width, '0'),
        };
        text.AddRange(Encoding.ASCII.GetBytes(number));
        return true;
    }

    /// <summary>Hexadecimal digits from the lowest up with dots between them, as in ip6.arpa; the dots count for the width.</summary>
    private static string Nibbles(uint value, int width, string digits)
    {
        var text = new StringBuilder();
        do
        {
            text.Append(digits[(int)(value & 0xF)]);
            value >>= 4;
            width--;
            if (width > 0 || value != 0)
            {
                text.Append('.');
                width--;
            }
        }
        while (value != 0 || width > 0);

        return text.ToString();
    }
}
