namespace SpfLint.Analysis.Structure.Dnssec;

/// <summary>The fields of an NSEC3 record (RFC 5155 section 3.2).</summary>
internal readonly ref struct HashedLink
{
    /// <summary>The field with the types, counted in tokens.</summary>
    public const int TypesField = 5;

    /// <summary>The flag for delegations without DS records that may be left out.</summary>
    public const byte OptOut = 1;

    private const int SaltLengthOffset = 4;
    private readonly ReadOnlySpan<byte> _rdata;
    private readonly int _next;

    /// <summary>Reads rdata that is valid.</summary>
    public HashedLink(ReadOnlySpan<byte> rdata)
    {
        _rdata = rdata;
        _next = SaltLengthOffset + 1 + rdata[SaltLengthOffset];
    }

    /// <summary>Algorithm, flags, iterations and salt, as in an NSEC3PARAM record.</summary>
    public ReadOnlySpan<byte> Parameters => _rdata[.._next];

    /// <summary>Whether delegations without DS records may be left out up to the next hash (RFC 5155 section 6).</summary>
    public bool IsOptOut => (_rdata[1] & OptOut) != 0;

    /// <summary>Flags that no standard defines: validators pass over a record that has any (RFC 5155 section 8.2).</summary>
    public int UnknownFlags => _rdata[1] & ~OptOut;

    /// <summary>The hash that is next in the chain's order.</summary>
    public ReadOnlySpan<byte> Next => _rdata.Slice(_next + 1, _rdata[_next]);

    /// <summary>The types, as window blocks.</summary>
    public ReadOnlySpan<byte> Types => _rdata[(_next + 1 + _rdata[_next])..];
}
