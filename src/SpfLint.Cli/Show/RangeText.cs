using System.Globalization;
using SpfLint.Dns.Records;
using SpfLint.Spf.Addresses;
using SpfLint.Spf.Evaluation;

namespace SpfLint.Cli.Show;

/// <summary>Ranges of addresses for people and programs.</summary>
internal static class RangeText
{
    /// <summary>One address.</summary>
    public static string Of(AddressBits address, IpFamily family) => new ClientAddress(family, address).ToString();

    /// <summary>The family's name, as programs write it.</summary>
    public static string NameOf(IpFamily family) => family == IpFamily.Ip4 ? "ipv4" : "ipv6";

    /// <summary>How many addresses a set has: in full up to a million million, above that as a power of two or close to one.</summary>
    public static string CountOf(AddressSet set)
    {
        const ulong Most = 999_999_999_999;
        if (set.IsWhole && set.Family == IpFamily.Ip6)
            return "2^128";

        AddressBits count = set.Count;
        if (count <= Most)
            return count.Lower.ToString("N0", CultureInfo.InvariantCulture);

        int power = AddressBits.Log2(count);
        bool isPower = AddressBits.PopCount(count) == 1;
        bool isNearer = power < 127 && count > (AddressBits.One << power) + (AddressBits.One << (power - 1));
        return isPower ? $"2^{power}" : $"about 2^{(isNearer || (power == 127 && count >> 126 == 3) ? power + 1 : power)}";
    }

    /// <summary>How many addresses a range has, in full.</summary>
    public static string CountOf(AddressRange range)
    {
        AddressBits less = range.Last - range.First;
        return less == AddressBits.MaxValue ? "340282366920938463463374607431768211456" : (less + 1).ToString();
    }
}
