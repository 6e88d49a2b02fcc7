using System.Buffers.Text;
using System.Globalization;
using System.Text;
using SpfLint.Dns.Text;

namespace SpfLint.Dns.Zones;

/// <summary>
/// BIND's <c>$GENERATE range owner [ttl] [class] type rdata</c>: the same record for every value of a counter. <c>$</c> is the
/// counter, <c>${offset,width,base}</c> the counter in another shape, <c>\$</c> and <c>$$</c> a dollar sign.
/// </summary>
internal readonly record struct GenerateDirective(int Start, int Stop, int Step)
{
    /// <summary>Index of the token with the range.</summary>
    public const int RangeToken = 1;

    private const int OwnerToken = 2;

    /// <summary>Fewest tokens of a directive that can be expanded: itself, range, owner, type, rdata.</summary>
    public const int MinTokens = 5;

    public long Count => ((long)Stop - Start) / Step + 1;

    /// <summary>Reads <c>start-stop</c> or <c>start-stop/step</c>.</summary>
    public static bool TryReadRange(ReadOnlySpan<byte> text, out GenerateDirective directive)
    {
        directive = default;
        int step = 1;
        int slash = text.IndexOf((byte)'/');
        if (slash >= 0 && (!TryReadNumber(text[(slash + 1)..], out step) || step < 1))
            return false;

        ReadOnlySpan<byte> range = slash < 0 ? text : text[..slash];
        int dash = range.IndexOf((byte)'-');
        if (dash < 0
            || !TryReadNumber(range[..dash], out int start)
            || !TryReadNumber(range[(dash + 1)..], out int stop)
            || start > stop)
            return false;

        directive = new GenerateDirective(start, stop, step);
        return true;
    }

    /// <summary>The record's text for one value of the counter.</summary>
    /// <param name="bytes">The directive's bytes.</param>
    /// <param name="tokens">The directive's tokens, at least <see cref="MinTokens"/>.</param>
    /// <param name="counter">The value.</param>
    /// <param name="ownerLength">Length of the owner in the result.</param>
    /// <returns>Null when a modifier cannot be read; <see cref="FindBadToken"/> tells which.</returns>
    public static byte[]? Expand(ReadOnlySpan<byte> bytes, ReadOnlySpan<ZoneToken> tokens, int counter, out int ownerLength)
    {
        var text = new List<byte>();
        ownerLength = 0;
        for (int i = OwnerToken; i < tokens.Length; i++)
        {
            if (!Expand(bytes.Slice(tokens[i].Start, tokens[i].Length), counter, text))
                return null;

            if (i == OwnerToken)
                ownerLength = text.Count;

            text.Add((byte)' ');
        }

        text.RemoveAt(text.Count - 1);
        return [.. text];
    }

    /// <summary>Index of the first token with a modifier that cannot be read, or -1.</summary>
    public static int FindBadToken(ReadOnlySpan<byte> bytes, ReadOnlySpan<ZoneToken> tokens, int counter)
    {
        for (int i = OwnerToken; i < tokens.Length; i++)
        {
            if (!Expand(bytes.Slice(tokens[i].Start, tokens[i].Length), counter, []))
                return i;
        }

        return -1;
    }

    /// <summary>Where the parts of a generated record stand: in the directive's two sides.</summary>
    public static EntryPlace PlaceOf(ReadOnlySpan<ZoneToken> tokens, int ownerLength, long offset)
    {
        ZoneToken owner = tokens[OwnerToken];
        int rightStart = tokens[OwnerToken + 1].Start;
        return EntryPlace.Generated(
            ownerLength, owner.SpanFrom(offset), new TextSpan(offset + rightStart, tokens[^1].End - rightStart));
    }

    private static bool TryReadNumber(ReadOnlySpan<byte> text, out int number)
    {
        number = 0;
        return text.Length > 0
            && char.IsAsciiDigit((char)text[0])
            && Utf8Parser.TryParse(text, out number, out int used)
            && used == text.Length;
    }

    private static bool Expand(ReadOnlySpan<byte> template, int counter, List<byte> text)
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
        const int MaxWidth = 255;
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
        if (value is < 0 or > uint.MaxValue)
            return false;

        string number = radix switch
        {
            'o' => Convert.ToString(value, 8).PadLeft(width, '0'),
            'x' => value.ToString("x", CultureInfo.InvariantCulture).PadLeft(width, '0'),
            'X' => value.ToString("X", CultureInfo.InvariantCulture).PadLeft(width, '0'),
            'n' => Nibbles(value, width, "0123456789abcdef"),
            'N' => Nibbles(value, width, "0123456789ABCDEF"),
            _ => value.ToString(CultureInfo.InvariantCulture).PadLeft(width, '0'),
        };
        text.AddRange(Encoding.ASCII.GetBytes(number));
        return true;
    }

    /// <summary>Hexadecimal digits from the lowest up with dots between them, as in ip6.arpa; the dots count for the width.</summary>
    private static string Nibbles(long value, int width, string digits)
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
