using System.Buffers.Binary;

namespace SpfLint.Spf.Syntax.Parsing;

/// <summary>Reads addresses as strictly as the grammar does (RFC 7208 section 12, RFC 4291 section 2.2).</summary>
internal static class AddressText
{
    private const int GroupCount = 8;

    // Eight groups of which two are a dotted quad, and a prefix length.
    private const int MaxNetworkLength = (6 * 5) + 15 + 4;

    /// <summary>Reads a dotted quad: four octets without leading zeros.</summary>
    public static bool TryReadIp4(ReadOnlySpan<byte> text, out uint address)
    {
        address = 0;
        int octets = 0;
        int i = 0;
        while (octets < 4)
        {
            int start = i;
            int value = 0;
            while (i < text.Length && i - start < 3 && SpfBytes.IsDigit(text[i]))
                value = (value * 10) + text[i++] - '0';
            if (i == start || value > 255 || (i - start > 1 && text[start] == '0'))
                return false;

            address = (address << 8) | (uint)value;
            octets++;
            if (octets < 4 && (i >= text.Length || text[i++] != '.'))
                return false;
        }

        return i == text.Length;
    }

    /// <summary>Reads groups of hexadecimal digits, at most one <c>::</c>, and perhaps a dotted quad at the end.</summary>
    public static bool TryReadIp6(ReadOnlySpan<byte> text, out UInt128 address)
    {
        address = default;
        Span<ushort> groups = stackalloc ushort[GroupCount];
        int count = 0;
        int gap = -1;
        int i = 0;
        if (text.StartsWith("::"u8))
        {
            gap = 0;
            i = 2;
        }

        while (i < text.Length)
        {
            if (count == GroupCount)
                return false;

            int start = i;
            int value = 0;
            while (i < text.Length && i - start < 4 && SpfBytes.IsHexDigit(text[i]))
                value = (value << 4) | Convert.ToInt32(((char)text[i++]).ToString(), 16);

            if (i < text.Length && text[i] == '.')
            {
                if (count > GroupCount - 2 || !TryReadIp4(text[start..], out uint tail))
                    return false;

                groups[count++] = (ushort)(tail >> 16);
                groups[count++] = (ushort)tail;
                i = text.Length;
                break;
            }

            if (i == start)
                return false;

            groups[count++] = (ushort)value;
            if (i == text.Length)
                break;
            if (text[i++] != ':' || i == text.Length)
                return false;
            if (text[i] == ':')
            {
                if (gap >= 0)
                    return false;

                gap = count;
                i++;
            }
        }

        if (gap < 0 ? count != GroupCount : count == GroupCount)
            return false;

        Span<byte> bytes = stackalloc byte[GroupCount * 2];
        bytes.Clear();
        int missing = GroupCount - count;
        for (int g = 0; g < count; g++)
        {
            int place = gap >= 0 && g >= gap ? g + missing : g;
            BinaryPrimitives.WriteUInt16BigEndian(bytes[(place * 2)..], groups[g]);
        }

        address = BinaryPrimitives.ReadUInt128BigEndian(bytes);
        return true;
    }

    /// <summary>Whether the text is an address of either family.</summary>
    public static bool IsAddress(ReadOnlySpan<byte> text) => FamilyOf(text) is not null;

    /// <summary>The mechanism that takes this address, or null when it is none.</summary>
    public static SpfMechanism? FamilyOf(ReadOnlySpan<byte> text) =>
        TryReadIp4(text, out _) ? SpfMechanism.Ip4
        : TryReadIp6(text, out _) ? SpfMechanism.Ip6
        : null;

    /// <summary>The mechanism that takes this address with or without a prefix length, or null when it is none.</summary>
    public static SpfMechanism? FamilyOfNetwork(ReadOnlySpan<byte> text)
    {
        if (text.Length > MaxNetworkLength)
            return null;

        int slash = text.IndexOf((byte)'/');
        if (slash < 0)
            return FamilyOf(text);

        ReadOnlySpan<byte> length = text[(slash + 1)..];
        return length.Length is > 0 and <= 3 && length.IndexOfAnyExceptInRange((byte)'0', (byte)'9') < 0
            ? FamilyOf(text[..slash])
            : null;
    }
}
