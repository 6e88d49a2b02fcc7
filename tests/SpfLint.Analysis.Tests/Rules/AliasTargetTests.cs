using System.Text;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Dns.Text;

namespace SpfLint.Analysis.Tests.Rules;

/// <summary>DNS3003, DNS3007 and DNS3010: targets that a wildcard makes an alias.</summary>
public sealed class AliasTargetTests
{
    private const string Head = "$TTL 1h\n@ SOA ns1.example.net. host 1 1d 2h 4w 1h\n@ NS ns1.example.net.\n@ NS ns2.example.net.\n*.wild CNAME x\nx A 192.0.2.1\n";

    [Theory]
    [InlineData("@ NS ns.wild", "DNS3003")]
    [InlineData("sub NS ns.wild", "DNS3003")]
    [InlineData("sub NS ns.wild\nsub NS ns3.example.net.", "DNS3003")]
    [InlineData("@ MX 10 a.m.wild", "DNS3007")]
    [InlineData("_a._tcp SRV 10 0 1 m.wild", "DNS3010")]
    [InlineData("@ NS ns.elsewhere\n*.elsewhere CNAME ns1.example.net.", "DNS3003")]
    [InlineData("@ MX 10 m.wild\nm.wild A 192.0.2.2", null)]
    [InlineData("@ MX 10 m.wild\na.m.wild A 192.0.2.2", null)]
    [InlineData("@ MX 10 a.m.wild\nb.m.wild A 192.0.2.2", null)]
    [InlineData("@ MX 10 a.m.wild\n*.m.wild A 192.0.2.2", null)]
    [InlineData("@ MX 10 a.m.wild\nm.wild NS ns3.example.net.", null)]
    [InlineData("@ MX 10 wild", null)]
    [InlineData("@ MX 10 m.wild.example.net.", null)]
    public void A_wildcard_makes_an_alias_of_what_does_not_exist(string records, string? rule)
    {
        Finding[] findings = AliasFindings($"{Head}{records}\n");

        if (rule is null)
        {
            Assert.Empty(findings);
            return;
        }

        Finding finding = Assert.Single(findings);
        Assert.Equal(rule, finding.Rule.Id);
        RelatedLocation related = Assert.Single(finding.Related);
        Assert.StartsWith("*.", Encoding.ASCII.GetString(related.Location.Source.Slice(related.Location.Span)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("@ MX 10 mail.example.org")]
    [InlineData("@ NS 192.0.2.1")]
    public void A_mistake_of_its_own_makes_no_alias(string record)
    {
        Assert.Empty(AliasFindings($"{Head}* CNAME x\n{record}\n"));
    }

    private static Finding[] AliasFindings(string zone) =>
    [
        .. new Linter(new LintOptions())
            .Run([new LintInput(new MemorySource("example.org.zone", Encoding.ASCII.GetBytes(zone)))])
            .Findings
            .Where(finding => finding.Rule.Id is "DNS3003" or "DNS3007" || (finding.Rule.Id == "DNS3010" && finding.Text.Contains("alias", StringComparison.Ordinal))),
    ];
}
