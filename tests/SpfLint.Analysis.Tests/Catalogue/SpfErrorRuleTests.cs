using System.Collections.Immutable;
using System.Text;
using SpfLint.Analysis.Catalogue;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Dns.Text;
using SpfLint.Spf.Syntax;

namespace SpfLint.Analysis.Tests.Catalogue;

public sealed class SpfErrorRuleTests
{
    public static TheoryData<SpfErrorKind> Kinds => [.. Enum.GetValues<SpfErrorKind>()];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_mistake_of_the_parser_is_worded_by_one_rule(SpfErrorKind kind) =>
        Assert.Single(RuleCatalogue.All.OfType<SpfErrorRule>(), rule => rule.Kinds.Contains(kind));

    [Theory]
    [InlineData("v=spf1 inlcude:_spf.example.com -all", "replace 'inlcude' with 'include'", FixSafety.Safe)]
    [InlineData("v=spf1 ip4:192.0.2.1~all", "insert a space", FixSafety.Safe)]
    [InlineData("v=spf1 include: _spf.example.com -all", "delete the space", FixSafety.Safe)]
    [InlineData("v=spf1 mx   -all", "delete the spaces", FixSafety.Safe)]
    [InlineData("v=spf1 mx;-all", "replace ';' with a space", FixSafety.Safe)]
    [InlineData("v=spf1 'mx' -all", "delete '''", FixSafety.Safe)]
    [InlineData("v=spf1 192.0.2.1 -all", "insert 'ip4:'", FixSafety.Safe)]
    [InlineData("v=spf1 mx -all expl=explain.example.com", "replace 'expl' with 'exp'", FixSafety.Unsafe)]
    [InlineData("v=spf1 a:mail -all", "replace 'mail' with 'mail.example.org'", FixSafety.Unsafe)]
    public void A_fix_says_what_it_does(string record, string title, FixSafety safety)
    {
        Fix? fix = Assert.Single(Lint(record)).Fix;

        Assert.Equal((title, safety), (fix?.Title, fix?.Safety));
    }

    [Theory]
    [InlineData("v=spf1 ip4:192.0.2.300 -all")]
    [InlineData("v=spf1 frobnicate -all")]
    [InlineData("v=spf1 mx include:exämple.org -all")]
    public void Without_a_plain_meaning_there_is_no_fix(string record) => Assert.Null(Assert.Single(Lint(record)).Fix);

    private static ImmutableArray<Finding> Lint(string record)
    {
        var source = new MemorySource("example.org.zone", Encoding.UTF8.GetBytes($"@ 3600 IN TXT \"{record}\"\n"));
        return new Linter(new LintOptions()).Run([new LintInput(source)]).Findings;
    }
}
