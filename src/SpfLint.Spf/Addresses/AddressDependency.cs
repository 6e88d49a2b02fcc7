using SpfLint.Dns.Names;
using SpfLint.Spf.Evaluation;

namespace SpfLint.Spf.Addresses;

/// <summary>Something besides the address that a result depends on.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Subject">
/// The name that nobody could answer for, without its final dot; for every other kind the term as written. Printable ASCII.
/// </param>
public readonly record struct AddressDependency(AddressDependencyKind Kind, string Subject)
{
    /// <summary>
    /// The term that asks: as written but without its qualifier where nobody knows for what; else its mechanism with the prefix length
    /// that counts, such as <c>a/24</c>. Empty for a record that an include or redirect leads to, of which the name says all.
    /// </summary>
    public string Term { get; init; } = "";

    /// <summary>
    /// The domain in whose record the term stands, where what it asks for depends on that; else the root.
    /// </summary>
    public DomainName Domain { get; init; }

    /// <summary>The result of the whole evaluation if the term matches, or if the record passes; null where that alone does not tell.</summary>
    public SpfResult? Matched { get; init; }

    /// <summary>What a term with macros asks DNS for; null for every other kind.</summary>
    public MacroQuestion? Question { get; init; }
}

/// <summary>What a result may depend on besides the address.</summary>
public enum AddressDependencyKind
{
    /// <summary>No source knew what DNS says about a name.</summary>
    UnknownAnswer,

    /// <summary>The term's macros differ from sender to sender (RFC 7208 section 7.2).</summary>
    Macros,

    /// <summary>The term asks for the client's names (RFC 7208 section 5.5).</summary>
    ReverseNames,

    /// <summary>The records split the addresses into more ranges than an evaluation looks at; the term is the first that was left out.</summary>
    Effort,
}
