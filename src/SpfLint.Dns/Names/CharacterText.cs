namespace SpfLint.Dns.Names;

/// <summary>The escapes of RFC 1035 section 5.1: <c>\DDD</c> is an octet, <c>\X</c> is X itself.</summary>
public static class CharacterText
{
    /// <summary>Reads the octet that stands at <paramref name="position"/> and moves behind it.</summary>
    /// <param name="text">Not empty at the position.</param>
    /// <param name="position">Offset of the octet or its escape; afterwards of the next.</param>
    /// <returns>The octet. A broken escape gives what its characters say without the backslash.</returns>
    public static byte ReadOne(ReadOnlySpan<byte> text, ref int position)
    {
        byte first = text[position++];
        if (first != (byte)'\\' || position == text.Length)
            return first;

        if (position + 2 < text.Length
            && char.IsAsciiDigit((char)text[position])
            && char.IsAsciiDigit((char)text[position + 1])
            && char.IsAsciiDigit((char)text[position + 2]))
        {
            int value = ((text[position] - '0') * 100) + ((text[position + 1] - '0') * 10) + (text[position + 2] - '0');
            if (value <= byte.MaxValue)
            {
                position += 3;
                return (byte)value;
            }
        }

        return text[position++];
    }

    /// <summary>The octets of a token's content with all escapes undone.</summary>
    public static byte[] Decode(ReadOnlySpan<byte> text)
    {
        var decoded = new byte[text.Length];
        int length = 0;
        for (int i = 0; i < text.Length;)
            decoded[length++] = ReadOne(text, ref i);

        return decoded[..length];
    }
}
