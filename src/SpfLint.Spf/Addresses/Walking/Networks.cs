using SpfLint.Dns.Records;
using SpfLint.Dns.Resolution;
using SpfLint.Spf.Syntax;

namespace SpfLint.Spf.Addresses.Walking;

/// <summary>The networks that directives match (RFC 7208 sections 5.3, 5.4 and 5.6).</summary>
internal static class Networks
{
    /// <summary><c>::ffff:0:0/96</c>, whose addresses are IPv4 clients (section 5), so that no IPv6 client is in it.</summary>
    private static readonly AddressRange s_mapped = AddressRange.OfNetwork(IpFamily.Ip6, (AddressBits)0xFFFF << 32, 96);

    /// <summary>The network of an <c>ip4</c> or <c>ip6</c>.</summary>
    /// <returns>Null when it can match no client of the family.</returns>
    public static AddressRange? Of(SpfDirective directive, IpFamily family)
    {
        if (family == IpFamily.Ip4)
            return directive.Ip4Network is { } ip4 ? AddressRange.OfNetwork(family, ip4.Address, ip4.PrefixLength) : null;

        return directive.Ip6Network is { } ip6 ? OfIp6(ip6.Address, ip6.PrefixLength) : null;
    }

    /// <summary>The networks that a name's addresses stand for in an <c>a</c> or <c>mx</c>.</summary>
    public static NetworkRun Of(SpfDirective directive, DnsAnswer answer, IpFamily family)
    {
        var networks = new List<MatchedRange>();
        if (family == IpFamily.Ip4)
        {
            foreach (uint address in answer.Ip4Addresses)
                networks.Add(new MatchedRange(AddressRange.OfNetwork(family, address, directive.Ip4CidrLength?.Value ?? 32), 0));
        }
        else
        {
            foreach (AddressBits address in answer.Ip6Addresses)
            {
                if (OfIp6(address, directive.Ip6CidrLength?.Value ?? 128) is { } network)
                    networks.Add(new MatchedRange(network, 0));
            }
        }

        return NetworkRun.Of([directive], networks);
    }

    private static AddressRange? OfIp6(AddressBits address, int prefixLength)
    {
        AddressRange network = AddressRange.OfNetwork(IpFamily.Ip6, address, prefixLength);
        return s_mapped.Contains(network) ? null : network;
    }
}
