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

    private static LintResult Lint(string a, string b, string order)
    {
        var files = new Files(new Dictionary<string, SourceText>
        {
            ["a.zone"] = new MemorySource("a.zone", Encoding.ASCII.GetBytes(a)),
            ["b.zone"] = new MemorySource("b.zone", Encoding.ASCII.GetBytes(b)),
        });
        return new Linter(new LintOptions { Includes = files }).Run([.. order.Split(' ').Select(name => new LintInput(files.ByName[name]))]);
    }

    private sealed record Files(IReadOnlyDictionary<string, SourceText> ByName) : IIncludeResolver
    {
        public IncludeResult Resolve(string path, SourceText including) => new(ByName[path], IncludeFailure.None);
    }
}
