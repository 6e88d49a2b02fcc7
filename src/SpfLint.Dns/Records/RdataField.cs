namespace SpfLint.Dns.Records;

/// <summary>How a field of rdata is written.</summary>
public enum RdataFieldKind
{
    /// <summary>A dotted quad.</summary>
    Ip4Address,

    /// <summary>The text form of RFC 4291 section 2.2.</summary>
    Ip6Address,

    /// <summary>A domain name.</summary>
    Name,

    /// <summary>A domain name that is a host's (RFC 1123 section 2.1).</summary>
    HostName,

    /// <summary>A mailbox written as a domain name, its first dot for the at sign (RFC 1035 section 8).</summary>
    Mailbox,

    /// <summary>A decimal number of 16 bits.</summary>
    Number16,

    /// <summary>A decimal number of 32 bits.</summary>
    Number32,

    /// <summary>A number of seconds, with the units of TTLs.</summary>
    Period,

    /// <summary>One or more character-strings up to the end of the rdata.</summary>
    CharacterStrings,
}

/// <summary>A field of a type's rdata.</summary>
/// <param name="Kind">How it is written.</param>
/// <param name="Label">What it is called in messages, such as <c>preference</c>.</param>
public readonly record struct RdataField(RdataFieldKind Kind, string Label)
{
    internal static RdataField Ip4Address(string label) => new(RdataFieldKind.Ip4Address, label);

    internal static RdataField Ip6Address(string label) => new(RdataFieldKind.Ip6Address, label);

    internal static RdataField Name(string label) => new(RdataFieldKind.Name, label);

    internal static RdataField HostName(string label) => new(RdataFieldKind.HostName, label);

    internal static RdataField Mailbox(string label) => new(RdataFieldKind.Mailbox, label);

    internal static RdataField Number16(string label) => new(RdataFieldKind.Number16, label);

    internal static RdataField Number32(string label) => new(RdataFieldKind.Number32, label);

    internal static RdataField Period(string label) => new(RdataFieldKind.Period, label);

    internal static RdataField CharacterStrings(string label) => new(RdataFieldKind.CharacterStrings, label);
}
