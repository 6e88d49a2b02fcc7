using SpfLint.Dns.Names;
using SpfLint.Spf.Syntax;

namespace SpfLint.Analysis.Publication;

/// <summary>
/// A text that is SPF or was meant to be, and what depends on the text alone. Records that say the same may share one: its spans
/// count in the text, wherever that stands.
/// </summary>
internal sealed class SpfText
{
    /// <summary>Reads a text.</summary>
    /// <param name="text">The record that was meant.</param>
    /// <param name="version">What it starts with.</param>
    public SpfText(ReadOnlyMemory<byte> text, SpfVersion version)
    {
        Version = version;
        Record = SpfRecord.Parse(text, version);
        Policy = new SpfPolicy(Record);
        foreach (SpfTerm term in Record.Terms)
        {
            DependsOnOwner |= HasMacros(term) || term is SpfDirective { Mechanism: SpfMechanism.Ptr };
            AsksOwnAddresses |= term is SpfDirective { Mechanism: SpfMechanism.A, DomainSpec: null };
            AsksOwnExchanges |= term is SpfDirective { Mechanism: SpfMechanism.Mx, DomainSpec: null };
        }
    }

    /// <summary>A number of its own among the texts that records share; 0 when it is one record's alone.</summary>
    public int Number { get; init; }

    /// <summary>What the text starts with.</summary>
    public SpfVersion Version { get; }

    /// <summary>Its tree.</summary>
    public SpfRecord Record { get; }

    /// <summary>What receivers act on in it.</summary>
    public SpfPolicy Policy { get; }

    /// <summary>Whether the name that owns the text may change its meaning other than by its own addresses and mail exchanges.</summary>
    public bool DependsOnOwner { get; }

    /// <summary>Whether an <c>a</c> asks for the addresses of the name that owns it.</summary>
    public bool AsksOwnAddresses { get; }

    /// <summary>Whether an <c>mx</c> asks for the mail exchanges of the name that owns it.</summary>
    public bool AsksOwnExchanges { get; }

    /// <summary>The names that its evaluation comes to from any owner; null while nobody has looked.</summary>
    public NameTable? Reach { get; set; }

    private static bool HasMacros(SpfTerm term) => term switch
    {
        SpfDirective { DomainSpec: { } target } => !target.IsLiteral,
        SpfModifier modifier => !modifier.Value.IsLiteral,
        _ => false,
    };
}
