using System.Collections.Frozen;

namespace SpfLint.Analysis.Input;

/// <summary>The mnemonics by which a line is recognized as a record; kept apart from the reader's table, which says how to read each type.</summary>
internal static class RecordTypeNames
{
    private static readonly FrozenSet<string> s_names = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "A", "AAAA", "AFSDB", "APL", "CAA", "CDNSKEY", "CDS", "CERT", "CNAME", "CSYNC", "DHCID", "DNAME", "DNSKEY", "DS", "EUI48", "EUI64",
        "HINFO", "HIP", "HTTPS", "IPSECKEY", "KEY", "KX", "LOC", "MX", "NAPTR", "NID", "NS", "NSEC", "NSEC3", "NSEC3PARAM", "OPENPGPKEY",
        "PTR", "RP", "RRSIG", "SMIMEA", "SOA", "SPF", "SRV", "SSHFP", "SVCB", "TLSA", "TXT", "URI", "ZONEMD");

    /// <summary>Whether <paramref name="word"/> is a type, by name or by number (RFC 3597).</summary>
    public static bool IsKnown(string word) => s_names.Contains(word) || IsNumbered(word, "TYPE");

    /// <summary>Whether <paramref name="word"/> is <paramref name="prefix"/> and a number, such as <c>TYPE99</c>.</summary>
    public static bool IsNumbered(string word, string prefix) =>
        word.Length > prefix.Length && word.StartsWith(prefix, StringComparison.OrdinalIgnoreCase) && ushort.TryParse(word.AsSpan(prefix.Length), out _);
}
