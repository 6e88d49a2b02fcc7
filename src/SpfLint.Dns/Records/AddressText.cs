namespace SpfLint.Dns.Records;

/// <summary>Addresses as text, read without allocating.</summary>
public static class AddressText
{
    /// <summary>Reads a dotted quad: four decimal octets without leading zeros.</summary>
    /// <param name="text">The whole field.</param>
    /// <param name="address">The address, first octet in the highest byte.</param>
    public static bool TryReadIp4(ReadOnlySpan<byte> text, out uint address)
    {
        address = 0;
        int octets = 0;
        int i = 0;
        while (true)
        {
            int start = i;
            int value = 0;
            while (i < text.Length && char.IsAsciiDigit((char)text[i]) && i - start < 3)
                value = (value * 10) + (text[i++] - '0');

            if (i == start || value > byte.MaxValue || (text[start] == (byte)'0' && i - start > 1))
                return false;

            address = (address << 8) | (uint)value;
            if (++octets == 4)
                return i == text.Length;

            if (i == text.Length || text[i++] != (byte)'.')
                return false;
        }
    }

    /// <summary>Reads the text form of RFC 4291 section 2.2, a dotted quad at the end included.</summary>
    /// <param name="text">The whole field, without brackets or zone.</param>
    /// <param name="address">The address, first octet in the highest byte.</param>
    public static bool TryReadIp6(ReadOnlySpan<byte> text, out AddressBits address)
    {
        address = 0;
        Span<ushort> groups = stackalloc ushort[8];
        int count = 0;
        int gap = -1;
        int i = 0;
        if (text.StartsWith("::"u8))
        {
            gap = 0;
            i = 2;
        }

        while (i < text.Length && count < 8)
        {
            int start = i;
            int value = 0;
            while (i < text.Length && i - start < 4 && char.IsAsciiHexDigit((char)text[i]))
                value = (value << 4) | HexValue(text[i++]);

            if (i < text.Length && text[i] == (byte)'.')
            {
                if (count > 6 || !TryReadIp4(text[start..], out uint quad))
                    return false;

                groups[count++] = (ushort)(quad >> 16);
                groups[count++] = (ushort)quad;
                i = text.Length;
                break;
            }

            if (i == start)
                return false;

            groups[count++] = (ushort)value;
            if (i == text.Length)
                break;

            if (text[i++] != (byte)':' || i == text.Length)
                return false;

            if (text[i] == (byte)':')
            {
                if (gap >= 0)
                    return false;

                gap = count;
                i++;
            }
        }

        if (i != text.Length || (gap < 0 ? count != 8 : count > 7))
            return false;

        for (int g = 0; g < 8; g++)
        {
            int fromEnd = count - (8 - g);
            ushort group = gap < 0 || g < gap ? groups[g] : fromEnd >= gap ? groups[fromEnd] : (ushort)0;
            address = (address << 16) | group;
        }

        return true;
    }

    internal static int HexValue(byte digit) => digit <= (byte)'9' ? digit - '0' : (digit | 0x20) - 'a' + 10;
}
