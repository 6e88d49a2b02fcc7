using System.Text;
using SpfLint.Dns.Text;
using SpfLint.Dns.Zones;

namespace SpfLint.Analysis.Tests;

/// <summary>Files that are named and included as well.</summary>
public sealed class IncludedZonesTests
{
    private const string Mistake = "a.example. TXT \"v=spf1 +all\"\n";

    [Theory]
    [InlineData("a.zone b.zone")]
    [InlineData("b.zone a.zone")]
    public void A_part_is_read_in_its_place_only(string order)
    {
        LintResult result = Lint("$INCLUDE b.zone\n", Mistake, order);

        Assert.Equal("SPF4001", Assert.Single(result.Findings).Rule.Id);
        Assert.Equal("Included from here.", Assert.Single(result.Findings[0].Related).Message);
    }

    [Theory]
    [InlineData("a.zone b.zone", "b.zone")]
    [InlineData("b.zone a.zone", "a.zone")]
    public void Files_that_include_each_other_are_still_read(string order, string fileWithCycle)
    {
        LintResult result = Lint("$INCLUDE b.zone\n", "$INCLUDE a.zone\n" + Mistake, order);

        Assert.Equal(["DNS1011", "SPF4001"], result.Findings.Select(finding => finding.Rule.Id).Order());
        Assert.Equal(fileWithCycle, result.Findings.Single(finding => finding.Rule.Id == "DNS1011").Location.Source.Path);
    }

    [Fact]
    public void A_part_that_is_included_twice_is_told_once()
    {
        LintResult result = Lint("$INCLUDE b.zone x.example.\n$INCLUDE b.zone y.example.\n", "a TXT \"v=spf1 +all\"\n", "a.zone");

        Assert.Equal("The mechanism '+all' lets any host on the internet send mail for 'a.x.example'.", Assert.Single(result.Findings).Text);
        Assert.Equal(0, Assert.Single(result.Findings[0].Related).Location.Span.Start);
    }

    [Fact]
    public void A_finding_in_a_generated_record_names_the_value_and_what_it_made()
    {
        LintResult result = Lint("", "$GENERATE 5-9/2 w${1,3} TXT \"\\\"v=spf1 +all\\\"\"\n", "b.zone", "b.example");

        Assert.Equal("'$GENERATE' makes 'w006' here, with the value 5.", Assert.Single(Assert.Single(result.Findings).Related).Message);
    }

    [Fact]
    public void A_mistake_in_a_generated_record_names_the_value_and_what_it_made()
    {
        LintResult result = Lint("$INCLUDE b.zone\n", "$GENERATE 250-260 w$ A 192.0.2.$\n", "a.zone", "b.example");

        Assert.Equal(
            ["'$GENERATE' makes 'w256' here, with the value 256.", "Included from here."],
            Assert.Single(result.Findings, finding => finding.Rule.Id == "DNS1021").Related.Select(related => related.Message));
    }

    private static LintResult Lint(string a, string b, string order, string? origin = null)
    {
        var files = new Files(new Dictionary<string, SourceText>
        {
            ["a.zone"] = new MemorySource("a.zone", Encoding.ASCII.GetBytes(a)),
            ["b.zone"] = new MemorySource("b.zone", Encoding.ASCII.GetBytes(b)),
        });
        return new Linter(new LintOptions { Includes = files }).Run([.. order.Split(' ').Select(name => new LintInput(files.ByName[name]) { Origin = origin })]);
    }

    private sealed record Files(IReadOnlyDictionary<string, SourceText> ByName) : IIncludeResolver
    {
        public IncludeResult Resolve(string path, SourceText including) => new(ByName[path], IncludeFailure.None);
    }
}
