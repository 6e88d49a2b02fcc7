using System.Collections.Immutable;
using System.Text;
using SpfLint.Dns.Records;
using SpfLint.Spf.Addresses;

namespace SpfLint.Analysis.Addresses;

/// <summary>
/// A block of addresses that no mail comes from over the internet. From the IANA IPv4 and IPv6 Special-Purpose Address Registries
/// (RFC 6890; iana.org/assignments/iana-ipv4-special-registry and iana-ipv6-special-registry), without the blocks that are
/// globally reachable or tunnel, and from the multicast and reserved space (RFC 5771, RFC 1112, RFC 4291).
/// </summary>
/// <param name="Prefix">The block.</param>
/// <param name="Purpose">What it is for, as a predicate: <c>is for private networks (RFC 1918)</c>.</param>
/// <param name="IsDocumentation">Whether it is for examples in documents.</param>
internal sealed record SpecialPurposeBlock(AddressPrefix Prefix, string Purpose, bool IsDocumentation = false)
{
    private const string Documentation4 = "is for documentation (RFC 5737)";

    private static readonly ImmutableArray<SpecialPurposeBlock> s_blocks =
    [
        Of("0.0.0.0", 8, "stands for 'this network' (RFC 791)"),
        Of("10.0.0.0", 8, "is for private networks (RFC 1918)"),
        Of("100.64.0.0", 10, "is for carrier-grade NAT (RFC 6598)"),
        Of("127.0.0.0", 8, "is the host itself (RFC 1122)"),
        Of("169.254.0.0", 16, "is for single links (RFC 3927)"),
        Of("172.16.0.0", 12, "is for private networks (RFC 1918)"),
        Of("192.0.0.0", 24, "is for protocols of the IETF (RFC 6890)"),
        Of("192.0.2.0", 24, Documentation4) with { IsDocumentation = true },
        Of("192.88.99.0", 24, "was for 6to4 relays (RFC 7526)"),
        Of("192.168.0.0", 16, "is for private networks (RFC 1918)"),
        Of("198.18.0.0", 15, "is for benchmarks (RFC 2544)"),
        Of("198.51.100.0", 24, Documentation4) with { IsDocumentation = true },
        Of("203.0.113.0", 24, Documentation4) with { IsDocumentation = true },
        Of("224.0.0.0", 4, "is for multicast (RFC 5771)"),
        Of("240.0.0.0", 4, "is reserved (RFC 1112)"),
        Of("::", 128, "is no host's address (RFC 4291)"),
        Of("::1", 128, "is the host itself (RFC 4291)"),
        Of("::ffff:0:0", 96, "holds IPv4 addresses, which 'ip6' never matches (RFC 7208)"),
        Of("64:ff9b:1::", 48, "is for local translation to IPv4 (RFC 8215)"),
        Of("100::", 64, "is discarded (RFC 6666)"),
        Of("100:0:0:1::", 64, "is a dummy prefix (RFC 9780)"),
        Of("2001:2::", 48, "is for benchmarks (RFC 5180)"),
        Of("2001:10::", 28, "was for hash identifiers (RFC 4843)"),
        Of("2001:20::", 28, "is for hash identifiers (RFC 7343)"),
        Of("2001:db8::", 32, "is for documentation (RFC 3849)") with { IsDocumentation = true },
        Of("3fff::", 20, "is for documentation (RFC 9637)") with { IsDocumentation = true },
        Of("5f00::", 16, "is for segment routing (RFC 9602)"),
        Of("fc00::", 7, "is for private networks (RFC 4193)"),
        Of("fe80::", 10, "is for single links (RFC 4291)"),
        Of("ff00::", 8, "is for multicast (RFC 4291)"),
    ];

    /// <summary>Its addresses.</summary>
    public AddressRange Range { get; } = Prefix.Range;

    /// <summary>The block that holds a whole network; null when none does.</summary>
    public static SpecialPurposeBlock? Find(TermNetwork network)
    {
        AddressRange range = network.Range;
        foreach (SpecialPurposeBlock block in s_blocks)
        {
            if (block.Prefix.Family == network.Family && block.Range.Contains(range))
                return block;
        }

        return null;
    }

    /// <summary>Tells ranges apart by the blocks that hold them.</summary>
    /// <param name="family">The range's family.</param>
    /// <param name="range">The range.</param>
    /// <param name="number">The number of the block that holds it, or -1 when no address of it is in a block.</param>
    /// <returns>Whether it is in one block or in none as a whole.</returns>
    public static bool TryPlace(IpFamily family, AddressRange range, out int number)
    {
        number = -1;
        for (int i = 0; i < s_blocks.Length; i++)
        {
            SpecialPurposeBlock block = s_blocks[i];
            if (block.Prefix.Family != family || !block.Range.Overlaps(range))
                continue;

            number = i;
            return block.Range.Contains(range);
        }

        return true;
    }

    /// <summary>All addresses of a family that are in a block.</summary>
    public static IEnumerable<AddressRange> RangesOf(IpFamily family) =>
        s_blocks.Where(block => block.Prefix.Family == family).Select(block => block.Range);

    private static SpecialPurposeBlock Of(string address, int length, string purpose)
    {
        // Not left to the framework: its reader of addresses is compiled in each run.
        byte[] text = Encoding.ASCII.GetBytes(address);
        AddressPrefix prefix = AddressText.TryReadIp4(text, out uint ip4) ? new AddressPrefix(IpFamily.Ip4, ip4, length)
            : AddressText.TryReadIp6(text, out AddressBits ip6) ? new AddressPrefix(IpFamily.Ip6, ip6, length)
            : throw new FormatException(address);
        return new SpecialPurposeBlock(prefix, purpose);
    }
}
