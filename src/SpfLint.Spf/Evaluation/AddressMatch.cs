using SpfLint.Dns.Records;
using SpfLint.Dns.Resolution;

namespace SpfLint.Spf.Evaluation;

/// <summary>Compares the client with the addresses of a name (RFC 7208 section 5).</summary>
internal static class AddressMatch
{
    /// <summary>Whether an address of the client's family equals the client's in its first bits.</summary>
    public static bool IsListed(ClientAddress client, DnsAnswer answer, int ip4PrefixLength, int ip6PrefixLength)
    {
        if (client.IsIp4)
        {
            foreach (uint address in answer.Ip4Addresses)
            {
                if (client.Matches(address, ip4PrefixLength))
                    return true;
            }
        }
        else
        {
            foreach (AddressBits address in answer.Ip6Addresses)
            {
                if (client.Matches(address, ip6PrefixLength))
                    return true;
            }
        }

        return false;
    }
}
