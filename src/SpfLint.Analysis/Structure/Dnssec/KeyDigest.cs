using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace SpfLint.Analysis.Structure.Dnssec;

/// <summary>The digest of a key in a DS or CDS record (RFC 4034 section 5.1.4).</summary>
internal static class KeyDigest
{
    private const int DigestOffset = 4;

    /// <summary>Whether a record's digest is that of a key.</summary>
    /// <param name="record">The rdata of the DS or CDS record.</param>
    /// <param name="owner">The name of the key's zone, in wire form and lower case.</param>
    /// <param name="key">The rdata of the DNSKEY record.</param>
    /// <returns>Also true for a type of digest that is not known.</returns>
    [SuppressMessage("Security", "CA5350:Do Not Use Weak Cryptographic Algorithms", Justification = "Parents publish such digests.")]
    public static bool Fits(ReadOnlySpan<byte> record, ReadOnlySpan<byte> owner, ReadOnlySpan<byte> key)
    {
        byte[] input = [.. owner, .. key];
        ReadOnlySpan<byte> digest = record[DigestOffset..];
        return record[DigestOffset - 1] switch
        {
            1 => digest.SequenceEqual(SHA1.HashData(input)),
            2 => digest.SequenceEqual(SHA256.HashData(input)),
            4 => digest.SequenceEqual(SHA384.HashData(input)),
            _ => true,
        };
    }
}
