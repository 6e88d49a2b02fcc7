using System.Text;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Dns.Text;

namespace SpfLint.Analysis.Tests.Rules;

/// <summary>SPF4001, where networks come to every address.</summary>
public sealed class WholeSpaceTests
{
    [Theory]
    [InlineData("ip4:0.0.0.0/0", "ip4:0.0.0.0/0")]
    [InlineData("ip4:203.0.113.9/0", "ip4:203.0.113.9/0")]
    [InlineData("ip4:0.0.0.0/1 ip4:128.0.0.0/1", "ip4:128.0.0.0/1")]
    [InlineData("ip4:128.0.0.0/1 ip4:0.0.0.0/1 ip4:192.0.2.1", "ip4:0.0.0.0/1")]
    [InlineData("ip4:64.0.0.0/2 ip4:128.0.0.0/1 ip4:0.0.0.0/2", "ip4:0.0.0.0/2")]
    [InlineData("ip4:0.0.0.0/1 ip4:0.0.0.0/2 ip4:128.0.0.0/1", "ip4:128.0.0.0/1")]
    [InlineData("ip4:0.0.0.0/1", "")]
    [InlineData("ip4:0.0.0.0/1 ip4:128.0.0.0/2", "")]
    [InlineData("ip4:0.0.0.0/1 ip4:192.0.0.0/2", "")]
    [InlineData("ip6:::/0", "ip6:::/0")]
    [InlineData("ip6:8000::/1 ip6:::/1", "ip6:::/1")]
    [InlineData("ip6:3000::/4 ip6:2000::/4", "ip6:2000::/4")]
    [InlineData("ip6:3000::/4 ip6:2000::/5", "")]
    [InlineData("ip6:8000::/1 ip6:::1/128", "")]
    [InlineData("ip4:0.0.0.0/1 ip6:8000::/1", "")]
    [InlineData("ip6:::/0 ip4:0.0.0.0/0", "ip6:::/0 ip4:0.0.0.0/0")]
    [InlineData("-ip4:0.0.0.0/0 ip4:0.0.0.0/0", "")]
    [InlineData("~ip4:0.0.0.0/1 ip4:128.0.0.0/1 ip4:0.0.0.0/1 ~ip4:128.0.0.0/1", "")]
    [InlineData("ip4:128.0.0.0/1 ip4:0.0.0.0/1 ~ip4:0.0.0.0/1", "ip4:0.0.0.0/1")]
    [InlineData("-ip4:0.0.0.0/2 ip4:0.0.0.0/0", "")]

    // What no host on the internet has does not count, nor do a few exceptions.
    [InlineData("ip6:2000::/3", "ip6:2000::/3")]
    [InlineData("ip4:0.0.0.0/1 ip4:192.0.0.0/3 ip4:128.0.0.0/2 ip4:224.0.0.0/4", "ip4:128.0.0.0/2")]
    [InlineData("ip4:1.0.0.0/8 ip4:2.0.0.0/7 ip4:4.0.0.0/6 ip4:8.0.0.0/5 ip4:16.0.0.0/4 ip4:32.0.0.0/3 ip4:64.0.0.0/2 ip4:128.0.0.0/1", "ip4:128.0.0.0/1")]
    [InlineData("-ip4:10.0.0.0/8 -ip4:198.51.100.7 ip4:0.0.0.0/0", "ip4:0.0.0.0/0")]
    [InlineData("-ip6:2a00::/16 ip6:2000::/3", "ip6:2000::/3")]
    public void The_term_that_completes_a_family_is_reported(string terms, string expected)
    {
        string zone = $"example.org. 300 IN TXT \"v=spf1 {terms} -all\"\n";
        var source = new MemorySource("zone", Encoding.ASCII.GetBytes(zone));

        IEnumerable<Finding> findings = new Linter(new LintOptions()).Run([new LintInput(source)]).Findings.Where(finding => finding.Rule.Id == "SPF4001");

        Assert.Equal(expected, string.Join(' ', findings.Select(finding => Encoding.ASCII.GetString(source.Slice(finding.Location.Span)))));
    }
}
