using System.Net;
using SpfLint.Dns.Records;
using SpfLint.Spf.Syntax;

namespace SpfLint.Analysis.Simulation;

/// <summary>The first and the last address of a network; host bits in it do not count (RFC 7208 section 5.6).</summary>
/// <param name="First">The first address.</param>
/// <param name="Last">The last address.</param>
public sealed record NetworkRange(IPAddress First, IPAddress Last)
{
    /// <summary>Whether it is one address.</summary>
    public bool IsSingle => First.Equals(Last);

    /// <summary>The range of an <c>ip4</c> or <c>ip6</c> mechanism; null for other terms.</summary>
    public static NetworkRange? Of(SpfTerm term) => term switch
    {
        SpfDirective { Ip4Network: { } ip4 } => Of(ip4),
        SpfDirective { Ip6Network: { } ip6 } => Of(ip6),
        _ => null,
    };

    /// <summary>The range of an IPv4 network.</summary>
    public static NetworkRange Of(Ip4Network network) => Of(network.Address, network.PrefixLength, 32);

    /// <summary>The range of an IPv6 network.</summary>
    public static NetworkRange Of(Ip6Network network) => Of(network.Address, network.PrefixLength, 128);

    /// <summary>Such as <c>192.0.2.64-192.0.2.95</c>, or the address alone when it is the only one.</summary>
    public override string ToString() => IsSingle ? First.ToString() : $"{First}-{Last}";

    private static NetworkRange Of(AddressBits address, int prefixLength, int width)
    {
        // Shifting a 128-bit number by 128 would shift it by nothing.
        AddressBits host = prefixLength == width ? 0 : AddressBits.MaxValue >> (128 - width + prefixLength);
        return new NetworkRange(Address(address & ~host, width), Address(address | host, width));
    }

    private static IPAddress Address(AddressBits bits, int width)
    {
        Span<byte> bytes = stackalloc byte[16];
        bits.WriteBigEndian(bytes);
        return new IPAddress(bytes[(16 - (width / 8))..]);
    }
}
