using System.Text;
using SpfLint.Dns.Records;
using SpfLint.Spf.Addresses;
using SpfLint.Spf.Syntax;

namespace SpfLint.Analysis.Publication;

/// <summary>
/// Cuts the addresses of all networks out of an SPF text, so that texts that differ in those alone become the same. Only what is written
/// plainly is cut, an address as every grammar reads it and no host bits behind its prefix, and nothing at all when one network is not.
/// </summary>
internal static class NetworkCut
{
    /// <summary>Stands where an address was. A text that has this octet is not cut.</summary>
    public const byte Gap = 0xFF;

    /// <summary>Most networks that are cut out of a text.</summary>
    public const int MostNetworks = 16;

    /// <summary>Cuts a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="rest">Takes what is left of it; as long as the text at least.</param>
    /// <param name="networks">Takes the networks in their order; <see cref="MostNetworks"/> of them.</param>
    /// <param name="length">The length of what is left; without a meaning when nothing is cut.</param>
    /// <returns>Number of networks; 0 when nothing is cut.</returns>
    public static int Cut(ReadOnlySpan<byte> text, Span<byte> rest, Span<AddressPrefix> networks, out int length)
    {
        int count = 0;
        int copied = 0;
        length = 0;
        for (int space = IsCuttable(text) ? text.IndexOf((byte)' ') : -1; space >= 0;)
        {
            int start = space + 1;
            int next = text[start..].IndexOf((byte)' ');
            ReadOnlySpan<byte> word = next < 0 ? text[start..] : text.Slice(start, next);
            space = next < 0 ? -1 : start + next;
            if (FindFamily(word, out int address) is not { } family)
                continue;

            if (count == MostNetworks || !TryRead(word[address..], family, out networks[count], out int addressLength))
                return 0;

            count++;
            Append(text[copied..(start + address)], rest, ref length);
            rest[length++] = Gap;
            copied = start + address + addressLength;
        }

        Append(text[copied..], rest, ref length);
        return count;
    }

    private static bool IsCuttable(ReadOnlySpan<byte> text) => SpfRecord.IsSpf(text) && !text.Contains(Gap);

    /// <summary>The family of a word that is an <c>ip4</c> or <c>ip6</c> mechanism, and where its address begins.</summary>
    private static IpFamily? FindFamily(ReadOnlySpan<byte> word, out int address)
    {
        int name = word is [(byte)'+' or (byte)'-' or (byte)'~' or (byte)'?', ..] ? 1 : 0;
        address = name + "ip4:"u8.Length;
        if (word.Length <= address)
            return null;

        ReadOnlySpan<byte> mechanism = word[name..address];
        return Ascii.EqualsIgnoreCase(mechanism, "ip4:"u8) ? IpFamily.Ip4
            : Ascii.EqualsIgnoreCase(mechanism, "ip6:"u8) ? IpFamily.Ip6
            : null;
    }

    private static bool TryRead(ReadOnlySpan<byte> argument, IpFamily family, out AddressPrefix network, out int addressLength)
    {
        int slash = argument.IndexOf((byte)'/');
        addressLength = slash < 0 ? argument.Length : slash;
        network = default;
        int prefixLength = family.Bits();
        if (slash >= 0 && !TryReadLength(argument[(slash + 1)..], ref prefixLength))
            return false;

        if (!TryReadAddress(argument[..addressLength], family, out AddressBits address))
            return false;

        network = new AddressPrefix(family, address, prefixLength);
        return network.Range.First == address;
    }

    private static bool TryReadAddress(ReadOnlySpan<byte> text, IpFamily family, out AddressBits address)
    {
        if (family == IpFamily.Ip6)
            return AddressText.TryReadIp6(text, out address);

        bool isRead = AddressText.TryReadIp4(text, out uint ip4);
        address = ip4;
        return isRead;
    }

    /// <summary>Reads decimal digits without a zero in front, up to the length of an address.</summary>
    private static bool TryReadLength(ReadOnlySpan<byte> digits, ref int length)
    {
        if (digits.Length is 0 or > 3 || digits[0] == (byte)'0' || digits.ContainsAnyExceptInRange((byte)'0', (byte)'9'))
            return false;

        int value = 0;
        foreach (byte digit in digits)
            value = (value * 10) + (digit - '0');

        bool fits = value <= length;
        length = value;
        return fits;
    }

    private static void Append(ReadOnlySpan<byte> part, Span<byte> rest, ref int length)
    {
        part.CopyTo(rest[length..]);
        length += part.Length;
    }
}
