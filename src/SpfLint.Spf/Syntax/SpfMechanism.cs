namespace SpfLint.Spf.Syntax;

/// <summary>The eight mechanisms (RFC 7208 section 5).</summary>
public enum SpfMechanism
{
    /// <summary><c>all</c>: always matches (section 5.1).</summary>
    All,

    /// <summary><c>include</c>: asks another record (section 5.2).</summary>
    Include,

    /// <summary><c>a</c>: the addresses of a name (section 5.3).</summary>
    A,

    /// <summary><c>mx</c>: the addresses of a name's mail exchanges (section 5.4).</summary>
    Mx,

    /// <summary><c>ptr</c>: the reverse name; not to be used (section 5.5).</summary>
    Ptr,

    /// <summary><c>ip4</c>: an IPv4 network (section 5.6).</summary>
    Ip4,

    /// <summary><c>ip6</c>: an IPv6 network (section 5.6).</summary>
    Ip6,

    /// <summary><c>exists</c>: whether a constructed name has an A record (section 5.7).</summary>
    Exists,
}
