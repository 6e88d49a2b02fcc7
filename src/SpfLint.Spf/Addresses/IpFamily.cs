using SpfLint.Dns.Records;

namespace SpfLint.Spf.Addresses;

/// <summary>The two kinds of addresses that a client may have (RFC 7208 section 5).</summary>
public enum IpFamily
{
    /// <summary>Addresses of 32 bits.</summary>
    Ip4,

    /// <summary>Addresses of 128 bits.</summary>
    Ip6,
}

/// <summary>The sizes of the families.</summary>
public static class IpFamilies
{
    /// <summary>Number of bits in an address, which is also the longest prefix length.</summary>
    public static int Bits(this IpFamily family) => family == IpFamily.Ip4 ? 32 : 128;

    /// <summary>The highest address.</summary>
    public static AddressBits HighestAddress(this IpFamily family) => family == IpFamily.Ip4 ? uint.MaxValue : AddressBits.MaxValue;
}
