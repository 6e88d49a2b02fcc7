namespace SpfLint.Analysis.Tests.Rules;

/// <summary>DNS2014: which delegations contradict a DNAME.</summary>
public sealed class DnameConflictTests
{
    private const string Head = "$TTL 1h\n@ SOA ns host 1 1d 2h 4w 1h\n@ NS ns1.example.net.\n@ NS ns2.example.net.\n";

    [Theory]
    [InlineData("d DNAME x.example.net.\nd NS ns3.example.net.\nd NS ns4.example.net.", "6: d NS ns3.example.net.: The name 'd.example.org' has a DNAME and is delegated;")]
    [InlineData("d NS ns3.example.net.\nd DNAME x.example.net.", "5: d NS ns3.example.net.: The name 'd.example.org' has")]
    [InlineData("@ DNAME x.example.net.", null)]
    [InlineData("d DNAME x.example.net.\nd A 192.0.2.1\ndd NS ns3.example.net.", null)]
    [InlineData("d DNAME x.example.net.\nd NS ns3.example.net.\nd SOA ns host 1 1d 2h 4w 1h", null)]
    [InlineData("sub NS ns3.example.net.\nd.sub DNAME x.example.net.\nd.sub NS ns3.example.net.", null)]
    [InlineData("d.example.net. DNAME x.example.net.\nd.example.net. NS ns3.example.net.", null)]
    public void Only_a_delegation_below_the_apex_contradicts_a_DNAME_beside_it(string records, string? expected)
    {
        string[] findings = ZoneLint.Run("DNS2014", ("example.org.zone", $"{Head}{records}\n"));

        if (expected is null)
            Assert.Empty(findings);
        else
            Assert.StartsWith(expected, Assert.Single(findings), StringComparison.Ordinal);
    }

    [Fact]
    public void A_part_of_a_zone_does_not_say_where_the_apex_is()
    {
        Assert.Empty(ZoneLint.Run("DNS2014", ("part.inc", "$TTL 1h\nd.example.org. NS ns1.example.net.\nd.example.org. DNAME x.example.net.\n")));
    }
}
