namespace SpfLint.Analysis.Structure.Dnssec;

/// <summary>Algorithms that validators no longer take for secure (RFC 8624 section 3, RFC 9905, RFC 9906).</summary>
internal static class RetiredAlgorithms
{
    /// <summary>The mnemonic of a signature's algorithm that must not be used any more, or null.</summary>
    public static string? Find(byte algorithm) => algorithm switch
    {
        1 => "RSAMD5",
        3 => "DSA",
        5 => "RSASHA1",
        6 => "DSA-NSEC3-SHA1",
        7 => "RSASHA1-NSEC3-SHA1",
        12 => "ECC-GOST",
        _ => null,
    };

    /// <summary>The name of a DS record's digest that must not be used any more, or null.</summary>
    public static string? FindDigest(byte type) => type switch
    {
        1 => "SHA-1",
        3 => "GOST R 34.11-94",
        _ => null,
    };
}
