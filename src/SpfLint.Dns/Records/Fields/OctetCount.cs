using System.Globalization;

namespace SpfLint.Dns.Records.Fields;

/// <summary>How many octets a field has: as many as an octet before it says, which names the algorithm that made it.</summary>
/// <param name="typeAt">Offset in the rdata of the octet that names the algorithm, or -1.</param>
/// <param name="min">The fewest octets of an algorithm that is not among the known.</param>
/// <param name="known">How many octets the known algorithms make, which are numbered from 1 on.</param>
internal sealed class OctetCount(int typeAt, int min, params int[] known)
{
    /// <summary>Any number but none.</summary>
    public static readonly OctetCount Any = new(-1, 1);

    /// <summary>Digests of keys: SHA-1, SHA-256, GOST R 34.11-94, SHA-384, GOST R 34.11-2012, SM3 (RFC 4034 section 5.1.3 and its registry).</summary>
    public static readonly OctetCount DelegationDigest = new(3, 1, 20, 32, 32, 48, 32, 32);

    /// <summary>Fingerprints: SHA-1, SHA-256 (RFC 4255 section 3.1.2, RFC 6594 section 4).</summary>
    public static readonly OctetCount Fingerprint = new(1, 1, 20, 32);

    /// <summary>Associations with certificates: SHA-256, SHA-512 (RFC 6698 section 2.1.3).</summary>
    public static readonly OctetCount CertificateAssociation = new(2, 1, 32, 64);

    /// <summary>Digests of zones: SHA-384, SHA-512 (RFC 8976 section 2.2.3).</summary>
    public static readonly OctetCount ZoneDigest = new(5, 12, 48, 64);

    /// <summary>Whether a field may have so many octets.</summary>
    /// <param name="rdata">The rdata, with the octet that names the algorithm.</param>
    /// <param name="count">Number of octets.</param>
    public bool Allows(ReadOnlySpan<byte> rdata, int count) => Find(rdata, out int octets) ? count == octets : count >= min;

    /// <summary>What the field may be.</summary>
    /// <param name="rdata">The rdata, with the octet that names the algorithm.</param>
    public string Describe(ReadOnlySpan<byte> rdata) => Find(rdata, out int octets)
        ? string.Create(CultureInfo.InvariantCulture, $"{octets * 2} hexadecimal digits for the type {rdata[typeAt]}")
        : string.Create(CultureInfo.InvariantCulture, $"at least {min * 2} hexadecimal digits");

    private bool Find(ReadOnlySpan<byte> rdata, out int octets)
    {
        int type = typeAt < 0 ? 0 : rdata[typeAt];
        octets = type > 0 && type <= known.Length ? known[type - 1] : 0;
        return octets > 0;
    }
}
