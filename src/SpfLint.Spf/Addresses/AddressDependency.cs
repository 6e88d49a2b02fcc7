namespace SpfLint.Spf.Addresses;

/// <summary>Something besides the address that a result depends on.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Subject">
/// The name that nobody could answer for, without its final dot; for every other kind the term as written. Printable ASCII.
/// </param>
public readonly record struct AddressDependency(AddressDependencyKind Kind, string Subject);

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
