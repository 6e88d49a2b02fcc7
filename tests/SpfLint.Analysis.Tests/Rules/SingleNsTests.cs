namespace SpfLint.Analysis.Tests.Rules;

/// <summary>DNS2007: zones of which it can be said that they have one name server.</summary>
public sealed class SingleNsTests
{
    [Theory]
    [InlineData("example.org", "@ NS ns1.example.net.\n", "2: ns1.example.net.: The zone 'example.org' has one name server only;")]
    [InlineData("example.org", "@ NS ns1.example.net.\n@ NS NS1.example.NET.\n", null)]
    [InlineData("113.0.203.in-addr.arpa", "@ NS ns1.example.net.\n", "2: ns1.example.net.: ")]
    [InlineData("example.org", "@ NS ns1.example.net.\n@ NS ns2.example.net.\n", null)]
    [InlineData("example.org", "@ NS ns1.example.net.\n@ NS ns2..example.net.\n", null)]
    [InlineData("example.org", "@ NS ns1.example.net.\n$INCLUDE missing\n", null)]
    [InlineData("example.org", "@ NS localhost.\n", null)]
    [InlineData("office.internal", "@ NS ns1\n", null)]
    [InlineData("1.16.172.in-addr.arpa", "@ NS ns1.example.net.\n", null)]
    [InlineData("example.org", "", null)]
    [InlineData("rpz.example.org", "@ NS ns1.example.net.\nbad.example.com CNAME .\n", null)]
    [InlineData("rpz.example.org", "@ NS ns1.example.net.\n*.bad.example.com CNAME *.\n", null)]
    [InlineData("rpz.example.org", "@ NS ns1.example.net.\n32.7.2.0.192.rpz-ip CNAME rpz-drop.\n", null)]
    [InlineData("example.org", "@ NS ns1.example.net.\nrpz CNAME rpz-drop.example.net.\n", "2: ns1.example.net.: ")]
    public void Only_a_zone_for_everybody_is_told_to_have_one_server(string origin, string records, string? expected)
    {
        string[] findings = ZoneLint.Run("DNS2007", ($"{origin}.zone", $"@ 1h SOA ns host 1 1d 2h 4w 1h\n{records}"));

        if (expected is null)
            Assert.Empty(findings);
        else
            Assert.StartsWith(expected, Assert.Single(findings), StringComparison.Ordinal);
    }

    [Fact]
    public void A_zone_without_a_known_name_is_not_judged()
    {
        Assert.Empty(ZoneLint.Run("DNS2007", ("zone", "@ 1h SOA ns host 1 1d 2h 4w 1h\n@ NS ns1.example.net.\n")));
    }

    [Fact]
    public void A_part_of_a_zone_is_not_judged()
    {
        Assert.Empty(ZoneLint.Run("DNS2007", ("part.inc", "sub.example.org. 1h NS ns1.example.net.\n")));
    }
}
