using SpfLint.Dns.Names;

namespace SpfLint.Spf.Addresses;

/// <summary>What a term asks DNS for whose macros differ from sender to sender (RFC 7208 section 7.2), as far as it is the same for all.</summary>
/// <param name="Below">The domain that every name it asks for is below; the root where its macros may make any name.</param>
/// <param name="Kind">What it wants to know of a name.</param>
/// <param name="Family">The family of the clients.</param>
public readonly record struct MacroQuestion(DomainName Below, MacroQuestionKind Kind, IpFamily Family);

/// <summary>What a term wants to know of a name.</summary>
public enum MacroQuestionKind
{
    /// <summary>Whether it has an IPv4 address, and no matter which (RFC 7208 section 5.7).</summary>
    Existence,

    /// <summary>Its addresses of the client's family (section 5.3).</summary>
    Addresses,

    /// <summary>The addresses of its mail exchanges (section 5.4).</summary>
    Exchanges,

    /// <summary>Its SPF record, and what that leads to (sections 5.2 and 6.1).</summary>
    Record,
}
