using SpfLint.Spf.Addresses;
using SpfLint.Spf.Syntax;

namespace SpfLint.Analysis.Fixing;

/// <summary>Policies that let every host pass by what may be a slip, so that a repair must not bring them to life.</summary>
internal static class OpenPolicy
{
    /// <summary>
    /// Whether every host of a family passes by <c>all</c> without its sign, by the networks of <c>ip4</c> or <c>ip6</c> together, or by an
    /// <c>a</c> or <c>mx</c> whose addresses count with none of their bits.
    /// </summary>
    /// <param name="terms">The terms that receivers read.</param>
    public static bool IsOpenBySlip(IReadOnlyCollection<SpfTerm> terms)
    {
        SpfDirective[] passing = [.. terms.OfType<SpfDirective>().Where(directive => directive.Qualifier == SpfQualifier.Pass)];
        return passing.Any(IsUnsignedAll) || CoverAll(IpFamily.Ip4, passing) || CoverAll(IpFamily.Ip6, passing);
    }

    private static bool IsUnsignedAll(SpfDirective directive) => directive is { Mechanism: SpfMechanism.All, QualifierSpan.Length: 0 };

    private static bool CoverAll(IpFamily family, IEnumerable<SpfDirective> passing) =>
        AddressSet.Of(family, passing.Select(directive => RangeOf(family, directive)).OfType<AddressRange>()).IsWhole;

    private static AddressRange? RangeOf(IpFamily family, SpfDirective directive) => (family, directive) switch
    {
        (IpFamily.Ip4, { Ip4Network: { } network }) => AddressRange.OfNetwork(family, network.Address, network.PrefixLength),
        (IpFamily.Ip6, { Ip6Network: { } network }) => AddressRange.OfNetwork(family, network.Address, network.PrefixLength),
        (IpFamily.Ip4, { Mechanism: SpfMechanism.A or SpfMechanism.Mx, Ip4CidrLength.Value: 0 }) => AddressRange.Whole(family),
        (IpFamily.Ip6, { Mechanism: SpfMechanism.A or SpfMechanism.Mx, Ip6CidrLength.Value: 0 }) => AddressRange.Whole(family),
        _ => null,
    };
}
