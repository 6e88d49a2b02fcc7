namespace SpfLint.Analysis.Tests.Rules;

/// <summary>DNS2015: what a zone holds of the zones that it delegates.</summary>
public sealed class OccludedTests
{
    private const string Head = "$TTL 1h\n@ SOA ns host 1 1d 2h 4w 1h\n@ NS ns1.example.net.\n@ NS ns2.example.net.\nsub NS ns.sub\nns.sub A 192.0.2.53\n";

    [Theory]
    [InlineData("sub A 192.0.2.1", "7: sub A 192.0.2.1: The 'A' record of 'sub.example.org' is never served, for the name is delegated,")]
    [InlineData("www.sub A 192.0.2.1\nwww.sub MX 10 ns.sub", "7: www.sub A 192.0.2.1: The 'A' record of 'www.sub.example.org' is never served, for it lies below 'sub.example.org',")]
    [InlineData("sub DS 1 13 2 0000000000000000000000000000000000000000000000000000000000000000\nsub MX 10 ns.sub", "8: sub MX 10 ns.sub: The 'MX' record")]
    [InlineData("ns.sub TXT here", "7: ns.sub TXT here: The 'TXT' record of 'ns.sub.example.org'")]
    [InlineData("a.b.sub NS ns1.example.net.", "7: a.b.sub NS ns1.example.net.: The 'NS' record of 'a.b.sub.example.org'")]
    [InlineData("www.sub CNAME www", "7: www.sub CNAME www: The 'CNAME' record")]
    [InlineData("$GENERATE 1-3 h$.sub A 192.0.2.$", "7: h$.sub A 192.0.2.$: The 'A' record of 'h1.sub.example.org'")]
    [InlineData("*.sub A 192.0.2.1", "7: *.sub A 192.0.2.1: ")]
    [InlineData("ns2.sub CNAME www\nsub NS ns2..sub", "7: ns2.sub CNAME www: The 'CNAME' record")]
    [InlineData("ns2.sub CNAME www\nsub NS ns2.sub", null)]
    [InlineData("sub AAAA 2001:db8::1\nother NS sub", null)]
    [InlineData("ns.sub AAAA 2001:db8::1", null)]
    [InlineData("ns2.sub A 192.0.2.1\nother NS ns2.sub", null)]
    [InlineData("ns2.sub A 192.0.2.1\n@ NS ns2.sub", null)]
    [InlineData("ns2.sub A 192.0.2.1\nsub NS ns2.sub.example.org", null)]
    [InlineData("ns2.sub A 192.0.2.1\nsub NS ns2..sub", null)]
    [InlineData("www.example.net. A 192.0.2.1", null)]
    [InlineData("subway A 192.0.2.1", null)]
    [InlineData("IN NS ns1\nIN A 192.0.2.1", null)]
    [InlineData("lab NS ns.lab\nnss.lab A 192.0.2.54", null)]
    [InlineData("lab NS ns1.example.net.\nlab N(S ns.lab\nns.lab A 192.0.2.54", null)]
    [InlineData("lab NS ns.lab\nnss.lab A 192.0.2.54\nnss.lab TXT here", "8: nss.lab A 192.0.2.54: The 'A' record")]
    [InlineData("IN IN NS ns1.example.net.\nin A 192.0.2.1", "8: in A 192.0.2.1: The 'A' record of 'in.example.org'")]
    [InlineData("sub SOA ns host 1 1d 2h 4w 1h\nwww.sub A 192.0.2.1", null)]
    [InlineData("old DNAME new\nwww.old A 192.0.2.1", null)]
    [InlineData("old DNAME new\nsub.old NS ns1.example.net.\nwww.sub.old A 192.0.2.1", null)]
    public void Only_what_the_servers_of_the_zone_never_answer_with_is_told(string records, string? expected)
    {
        string[] findings = ZoneLint.Run("DNS2015", ("example.org.zone", $"{Head}{records}\n"));

        if (expected is null)
            Assert.Empty(findings);
        else
            Assert.StartsWith(expected, Assert.Single(findings), StringComparison.Ordinal);
    }

    [Fact]
    public void A_part_of_a_zone_does_not_say_where_another_begins()
    {
        Assert.Empty(ZoneLint.Run("DNS2015", ("part.inc", "$TTL 1h\nsub.example.org. NS ns1.example.net.\nwww.sub.example.org. A 192.0.2.1\n")));
    }
}
