namespace SpfLint.Dns.Layout;

/// <summary>The columns of a block of records, from left to right (RFC 1035 section 5.1).</summary>
internal enum LayoutColumn : byte
{
    /// <summary>The owner; also a directive's name.</summary>
    Owner,

    /// <summary>The mark that Windows DNS puts behind an owner.</summary>
    Age,

    /// <summary>A TTL before the class.</summary>
    EarlyTtl,

    /// <summary>The class.</summary>
    Class,

    /// <summary>A TTL behind the class.</summary>
    LateTtl,

    /// <summary>The type.</summary>
    Type,

    /// <summary>The rdata; also a directive's arguments.</summary>
    Rdata,

    /// <summary>A TTL without a class, which joins the TTLs of the other records.</summary>
    LoneTtl,
}
