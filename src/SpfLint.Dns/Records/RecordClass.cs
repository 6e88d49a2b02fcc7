namespace SpfLint.Dns.Records;

/// <summary>The class of a resource record (RFC 1035 section 3.2.4, RFC 2136); any 16-bit value is legal.</summary>
public enum RecordClass : ushort
{
    /// <summary>No class was written.</summary>
    Unspecified = 0,

    /// <summary>The Internet.</summary>
    IN = 1,

    /// <summary>CSNET, obsolete.</summary>
    CS = 2,

    /// <summary>Chaosnet.</summary>
    CH = 3,

    /// <summary>Hesiod.</summary>
    HS = 4,

    /// <summary>None; updates only.</summary>
    None = 254,

    /// <summary>Any; queries only.</summary>
    Any = 255,
}
