namespace SpfLint.Analysis.Tests.Rules;

/// <summary>DNS2020: which names are those of hosts, and which no host has.</summary>
public sealed class InvalidHostNameTests
{
    [Theory]
    [InlineData("a_b A 192.0.2.1\na_b AAAA 2001:db8::1\nx.a_b A 192.0.2.1", "2: a_b: The name 'a_b.example.org' is no host name: 'a_b' has more")]
    [InlineData("_a A 192.0.2.1", "2: _a: ")]
    [InlineData("-a MX 0 .", "2: -a: ")]
    [InlineData("a- AAAA 2001:db8::1", "2: a-: ")]
    [InlineData("*.a_b A 192.0.2.1", "2: *.a_b: The name '*.a_b.example.org' is no host name: 'a_b' has more")]
    [InlineData("a\\032b A 192.0.2.1", "2: a\\032b: The name 'a\\032b.example.org' is no host name: 'a\\032b' has more")]
    [InlineData("a\\.b A 192.0.2.1", "2: a\\.b: The name 'a\\.b.example.org' is no host name: 'a\\.b' has more")]
    [InlineData("$GENERATE 1-9 a_$ A 192.0.2.$", "2: a_$: ")]
    [InlineData("a_b TXT here\n    A 192.0.2.1", "3: A: The name 'a_b.example.org' is no host name")]
    [InlineData("@ MX 10 a_b\na_b A 192.0.2.1", "2: a_b: ")]
    [InlineData("@ NS a_b.example.net.", "2: a_b.example.net.: ")]
    [InlineData("_x._tcp SRV 0 0 1 _x._tcp", "2: _x._tcp: The name '_x._tcp.example.org' is no host name: '_tcp' has more")]
    [InlineData("@ SOA n_s host 1 1d 2h 4w 1h", "2: n_s: ")]
    [InlineData("@ AFSDB 1 a_b", "2: a_b: ")]
    [InlineData("1.2.0.192.in-addr.arpa. PTR a_b.example.net.", "2: a_b.example.net.: ")]
    [InlineData("a PTR a_b", null)]
    [InlineData("a_b CNAME c_d", null)]
    [InlineData("a_b TXT here", null)]
    [InlineData("a_b NS ns1.example.net.", null)]
    [InlineData("* A 192.0.2.1", null)]
    [InlineData("a.*.b A 192.0.2.1", null)]
    [InlineData("XN--A-0 A 192.0.2.1", null)]
    [InlineData("1 A 192.0.2.1", null)]
    [InlineData("a_b._spf A 192.0.2.1", null)]
    [InlineData("_spf_rate A 192.0.2.1", null)]
    [InlineData("gc._msdcs A 192.0.2.1", null)]
    [InlineData("@ MX 0 .", null)]
    [InlineData("@ MX 10 2001:db8::1", null)]
    [InlineData("caf\u00e9 A 192.0.2.1", null)]
    public void Only_a_name_that_has_to_be_a_host_is_held_to_the_syntax_of_hosts(string records, string? expected)
    {
        string[] findings = ZoneLint.Run("DNS2020", ("example.org.zone", $"$TTL 1h\n{records}\n"));

        if (expected is null)
            Assert.Empty(findings);
        else
            Assert.StartsWith(expected, Assert.Single(findings), StringComparison.Ordinal);
    }
}
