namespace SpfLint.Analysis.Tests.Rules;

/// <summary>DNS2012: which targets certainly do not exist.</summary>
public sealed class DanglingCnameTests
{
    private const string Head = "$TTL 1h\n@ SOA ns host 1 1d 2h 4w 1h\n@ NS ns1.example.net.\n@ NS ns2.example.net.\n";

    [Theory]
    [InlineData("www CNAME gone", "5: gone: The alias 'www.example.org' points at 'gone.example.org', which does not exist.")]
    [InlineData("* CNAME gone", null)]
    [InlineData("www CNAME x.gone\nftp CNAME x.gone", "5: x.gone: The alias 'www.example.org' points at 'x.gone.example.org', which")]
    [InlineData("$GENERATE 1-2 h$ CNAME w$\nw1 A 192.0.2.1", "5: CNAME w$: The alias 'h2.example.org' points at 'w2.example.org', which")]
    [InlineData("www CNAME 2001:db8::1.", "5: 2001:db8::1.: The alias 'www.example.org' points at the address '2001:db8::1.';")]
    [InlineData("www CNAME \\# 6 0267 6f026100", null)]
    [InlineData("www CNAME a.wild\n*.wild TXT here", null)]
    [InlineData("www CNAME a.b.wild\n*.wild TXT here\nb.wild TXT here", "5: a.b.wild: ")]
    [InlineData("www CNAME b\na.b TXT here", null)]
    [InlineData("www CNAME www", null)]
    [InlineData("www CNAME web.example.org", null)]
    [InlineData("www CNAME web.example.org.\nweb.example.org A 192.0.2.1", null)]
    [InlineData("www CNAME web.example.net.", null)]
    [InlineData("www CNAME a.sub\nsub NS ns1.example.net.", null)]
    [InlineData("www.sub CNAME gone\nsub NS ns1.example.net.", null)]
    [InlineData("www CNAME a.old\nold DNAME example.net.", null)]
    [InlineData("www CNAME a.old\nold DNAME new", "5: a.old: ")]
    [InlineData("www CNAME a.wild\n*.wild CNAME gone", "6: gone: ")]
    [InlineData("www CNAME gone\n$INCLUDE missing", null)]
    [InlineData("www CNAME gone\nweb ALIAS www.example.net.", "5: gone: ")]
    [InlineData("www CNAME web\nweb ALIAS www.example.net.", null)]
    [InlineData("www CNAME gone\ngone..x A 192.0.2.1", null)]
    [InlineData("_acme-challenge CNAME gone\n_0123._acme-challenge.www CNAME gone", null)]
    public void Only_an_alias_that_leads_nowhere_is_told(string records, string? expected)
    {
        string[] findings = ZoneLint.Run("DNS2012", ("example.org.zone", $"{Head}{records}\n"));

        if (expected is null)
            Assert.Empty(findings);
        else
            Assert.StartsWith(expected, Assert.Single(findings), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("www A 192.0.2.1", 0)]
    [InlineData("ftp A 192.0.2.1", 1)]
    public void A_name_in_another_zone_of_the_run_is_looked_up_there(string record, int count)
    {
        (string, string)[] zones =
        [
            ("example.org.zone", $"{Head}www CNAME www.sub\nsub NS ns1.example.net.\n"),
            ("sub.example.org.zone", $"{Head}{record}\n"),
        ];

        Assert.Equal(count, ZoneLint.Run("DNS2012", zones).Length);
    }

    [Fact]
    public void A_part_of_a_zone_says_nothing_of_other_names()
    {
        Assert.Empty(ZoneLint.Run("DNS2012", ("part.inc", "www.example.org. 1h CNAME gone.example.org.\n")));
    }
}
