namespace SpfLint.Spf.Syntax.Parsing;

/// <summary>What a mechanism's argument says.</summary>
/// <param name="Mechanism">The mechanism; the one that was plainly meant when the argument belongs to another.</param>
internal sealed record MechanismArgument(SpfMechanism Mechanism)
{
    public DomainSpec? DomainSpec { get; init; }

    public Ip4Network? Ip4Network { get; init; }

    public Ip6Network? Ip6Network { get; init; }

    public SpfSpan AddressSpan { get; init; }

    public CidrLength? Ip4CidrLength { get; init; }

    public CidrLength? Ip6CidrLength { get; init; }
}
