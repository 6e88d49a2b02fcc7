using SpfLint.Dns.Names;

namespace SpfLint.Analysis.Structure;

/// <summary>Names that have a meaning on one host or at one site only, and that nobody outside asks for.</summary>
internal static class SiteZones
{
    /// <summary>RFC 6761, RFC 6762, RFC 8375, RFC 9476, and those of the locally served zones (RFC 6303) that sites use.</summary>
    private static readonly NameTable Names = Read(
        "localhost", "invalid", "test", "local", "internal", "alt", "home.arpa", "0.in-addr.arpa", "127.in-addr.arpa", "255.in-addr.arpa",
        "10.in-addr.arpa", "168.192.in-addr.arpa", "254.169.in-addr.arpa", "d.f.ip6.arpa", "8.e.f.ip6.arpa", "9.e.f.ip6.arpa",
        "a.e.f.ip6.arpa", "b.e.f.ip6.arpa", "0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.ip6.arpa",
        "16.172.in-addr.arpa", "17.172.in-addr.arpa", "18.172.in-addr.arpa", "19.172.in-addr.arpa", "20.172.in-addr.arpa",
        "21.172.in-addr.arpa", "22.172.in-addr.arpa", "23.172.in-addr.arpa", "24.172.in-addr.arpa", "25.172.in-addr.arpa",
        "26.172.in-addr.arpa", "27.172.in-addr.arpa", "28.172.in-addr.arpa", "29.172.in-addr.arpa", "30.172.in-addr.arpa",
        "31.172.in-addr.arpa");

    /// <summary>Whether a name in wire form is one of these, or lies below one.</summary>
    public static bool Has(ReadOnlySpan<byte> name)
    {
        for (ReadOnlySpan<byte> rest = name; rest[0] != 0; rest = WireName.ParentOf(rest))
        {
            if (Names.TryFind(rest, out _))
                return true;
        }

        return false;
    }

    private static NameTable Read(params string[] names)
    {
        var table = new NameTable();
        foreach (string name in names)
        {
            if (DomainName.TryParse(name, out DomainName parsed))
                table.Add(parsed.Wire);
        }

        return table;
    }
}
