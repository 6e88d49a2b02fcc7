namespace SpfLint.Dns.Records.Fields;

/// <summary>The mnemonics that IANA's registries and name servers have for numbers.</summary>
internal static class Mnemonics
{
    /// <summary>DNSSEC algorithms (RFC 4034 appendix A.1 and the registry that it founded).</summary>
    public static readonly (string, ushort)[] Algorithms =
    [
        ("ECDSAP256SHA256", 13), ("RSAMD5", 1), ("DH", 2), ("DSA", 3), ("ECC", 4), ("RSASHA1", 5), ("DSA-NSEC3-SHA1", 6),
        ("NSEC3DSA", 6), ("RSASHA1-NSEC3-SHA1", 7), ("NSEC3RSASHA1", 7), ("RSASHA256", 8), ("RSASHA512", 10), ("ECC-GOST", 12),
        ("ECCGOST", 12), ("ECDSAP384SHA384", 14), ("ED25519", 15), ("ED448", 16), ("SM2SM3", 17), ("ECC-GOST12", 23),
        ("INDIRECT", 252), ("PRIVATEDNS", 253), ("PRIVATEOID", 254),
    ];

    /// <summary>Kinds of certificates (RFC 4398 section 2.1).</summary>
    public static readonly (string, ushort)[] Certificates =
    [
        ("PKIX", 1), ("SPKI", 2), ("PGP", 3), ("IPKIX", 4), ("ISPKI", 5), ("IPGP", 6), ("ACPKIX", 7), ("IACPKIX", 8), ("URI", 253), ("OID", 254),
    ];

    /// <summary>Protocols on top of IP, as hosts.txt had them (RFC 1035 section 3.4.2).</summary>
    public static readonly (string, ushort)[] Protocols = [("TCP", 6), ("UDP", 17), ("ICMP", 1), ("IGMP", 2), ("EGP", 8), ("IGP", 9)];

    /// <summary>Schemes of generalized notifications (RFC 9859 section 6.2).</summary>
    public static readonly (string, ushort)[] NotificationSchemes = [("NOTIFY", 1)];

    /// <summary>Protocols of KEY records (RFC 2535 section 7.2).</summary>
    public static readonly (string, ushort)[] KeyProtocols = [("DNSSEC", 3), ("NONE", 0), ("TLS", 1), ("EMAIL", 2), ("IPSEC", 4), ("ALL", 255)];
}
