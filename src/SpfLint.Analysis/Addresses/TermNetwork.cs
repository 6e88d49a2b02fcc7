using SpfLint.Dns.Records;
using SpfLint.Spf.Addresses;
using SpfLint.Spf.Syntax;

namespace SpfLint.Analysis.Addresses;

/// <summary>An <c>ip4</c> or <c>ip6</c> mechanism and its addresses (RFC 7208 section 5.6).</summary>
/// <param name="Directive">The mechanism.</param>
/// <param name="Family">The family of its network.</param>
/// <param name="Address">The address as written, host bits included.</param>
/// <param name="Length">The prefix length.</param>
internal readonly record struct TermNetwork(SpfDirective Directive, IpFamily Family, AddressBits Address, int Length)
{
    /// <summary>The addresses.</summary>
    public AddressRange Range => AddressRange.OfNetwork(Family, Address, Length);

    /// <summary>The network without host bits.</summary>
    public AddressPrefix Prefix => new(Family, Range.First, Length);

    /// <summary>Whether no address lies between the networks, so that they may be parts of a wider one.</summary>
    public bool Touches(TermNetwork other)
    {
        if (Family != other.Family)
            return false;

        (AddressRange own, AddressRange range) = (Range, other.Range);
        return own.Overlaps(range)
            || (own.Last < range.First && own.Last + 1 == range.First)
            || (range.Last < own.First && range.Last + 1 == own.First);
    }

    /// <summary>The network of a mechanism; null when it has none.</summary>
    public static TermNetwork? Of(SpfDirective directive) => directive switch
    {
        { Ip4Network: { } ip4 } => new TermNetwork(directive, IpFamily.Ip4, ip4.Address, ip4.PrefixLength),
        { Ip6Network: { } ip6 } => new TermNetwork(directive, IpFamily.Ip6, ip6.Address, ip6.PrefixLength),
        _ => null,
    };
}
