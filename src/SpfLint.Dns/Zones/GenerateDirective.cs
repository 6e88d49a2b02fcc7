using System.Buffers.Text;
using SpfLint.Dns.Text;

namespace SpfLint.Dns.Zones;

/// <summary>
/// BIND's <c>$GENERATE range owner [ttl] [class] type rdata</c>: the same record for every value of a counter. <c>$</c> is the
/// counter, see <see cref="GenerateTemplate"/>, in the owner and in the data. The data is one word: in quotes, it is the text
/// inside of them that is read as a record's data.
/// </summary>
internal readonly record struct GenerateDirective(int Start, int Stop, int Step)
{
    /// <summary>Index of the token with the range.</summary>
    public const int RangeToken = 1;

    /// <summary>Index of the token with the owner.</summary>
    public const int OwnerToken = 2;

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

    /// <summary>Index of the first token of the data; the number of tokens when there is none.</summary>
    public static int FindData(ReadOnlySpan<byte> bytes, ReadOnlySpan<ZoneToken> tokens) =>
        OwnerToken + RecordFields.Find(tokens[OwnerToken..], bytes, startsInFirstColumn: true).Rdata;

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
        int data = FindData(bytes, tokens);
        for (int i = OwnerToken; i < tokens.Length; i++)
        {
            if (!TryExpand(bytes, tokens, data, i, counter, text))
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
        int data = FindData(bytes, tokens);
        for (int i = OwnerToken; i < tokens.Length; i++)
        {
            if (!TryExpand(bytes, tokens, data, i, counter, []))
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

    private static bool TryExpand(
        ReadOnlySpan<byte> bytes, ReadOnlySpan<ZoneToken> tokens, int data, int token, int counter, List<byte> text)
    {
        ReadOnlySpan<byte> written = bytes.Slice(tokens[token].Start, tokens[token].Length);
        if (token > OwnerToken && token < data)
        {
            text.AddRange(written);
            return true;
        }

        // Several words have no meaning to BIND; what was meant by their quotes is what they mean in a record.
        bool isAllData = token == data && data == tokens.Length - 1;
        return GenerateTemplate.TryExpand(isAllData && tokens[token].IsQuoted ? Unquote(tokens[token].Content(bytes)) : written, counter, text);
    }

    /// <summary>What is in quotes, without the backslashes that the quotes in it need; others are left to who reads the record.</summary>
    private static byte[] Unquote(ReadOnlySpan<byte> content)
    {
        var text = new List<byte>(content.Length);
        for (int i = 0; i < content.Length; i++)
        {
            if (content[i] == (byte)'\\' && i + 1 < content.Length)
            {
                if (content[i + 1] != (byte)'"')
                    text.Add(content[i]);

                i++;
            }

            text.Add(content[i]);
        }

        return [.. text];
    }

    private static bool TryReadNumber(ReadOnlySpan<byte> text, out int number)
    {
        number = 0;
        return text.Length > 0
            && char.IsAsciiDigit((char)text[0])
            && Utf8Parser.TryParse(text, out number, out int used)
            && used == text.Length;
    }
}
