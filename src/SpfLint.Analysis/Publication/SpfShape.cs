using SpfLint.Spf.Syntax;

namespace SpfLint.Analysis.Publication;

/// <summary>
/// What an SPF text says apart from the addresses of its networks: texts that differ in those alone share one, so that a hosting
/// provider's customers, each with an address of his own, do not have to be read one by one.
/// </summary>
internal sealed class SpfShape
{
    /// <summary>Looks through a text.</summary>
    /// <param name="version">What the text starts with.</param>
    /// <param name="policy">What receivers act on in it.</param>
    public SpfShape(SpfVersion version, SpfPolicy policy)
    {
        Version = version;
        DeniesAll = policy.DeniesAll;
        foreach (SpfTerm term in policy.Record.Terms)
        {
            DependsOnOwner |= HasMacros(term) || term is SpfDirective { Mechanism: SpfMechanism.Ptr };
            if (term is not SpfDirective { Mechanism: SpfMechanism.A or SpfMechanism.Mx, DomainSpec: null } own)
                continue;

            AsksOwnAddresses |= own.Mechanism == SpfMechanism.A;
            AsksOwnExchanges |= own.Mechanism == SpfMechanism.Mx;
            WidensOwnAddresses |= own is not { Ip4CidrLength: null, Ip6CidrLength: null };
        }
    }

    /// <summary>A number of its own among the shapes that records share; 0 when it is one record's alone.</summary>
    public int Number { get; private set; }

    /// <summary>Whether addresses were cut out, so that texts of this shape differ. None of them has a mistake.</summary>
    public bool HasGaps { get; private set; }

    /// <summary>What the text starts with.</summary>
    public SpfVersion Version { get; }

    /// <summary>Whether the text says that nobody sends; see <see cref="SpfPolicy.DeniesAll"/>.</summary>
    public bool DeniesAll { get; }

    /// <summary>Whether the name that owns the text may change its meaning other than by its own addresses and mail exchanges.</summary>
    public bool DependsOnOwner { get; }

    /// <summary>Whether an <c>a</c> asks for the addresses of the name that owns it.</summary>
    public bool AsksOwnAddresses { get; }

    /// <summary>Whether an <c>mx</c> asks for the mail exchanges of the name that owns it.</summary>
    public bool AsksOwnExchanges { get; }

    /// <summary>Whether one of these has a prefix length, so that addresses stand for networks.</summary>
    public bool WidensOwnAddresses { get; }

    /// <summary>Where its evaluation leads from any owner; null while nobody has looked.</summary>
    public SpfReach? Reach { get; set; }

    /// <summary>Makes it the shape of several records.</summary>
    /// <param name="number">Its number.</param>
    /// <param name="hasGaps">Whether their texts may differ.</param>
    public void Share(int number, bool hasGaps) => (Number, HasGaps) = (number, hasGaps);

    private static bool HasMacros(SpfTerm term) => term switch
    {
        SpfDirective { DomainSpec: { } target } => !target.IsLiteral,
        SpfModifier modifier => !modifier.Value.IsLiteral,
        _ => false,
    };
}
