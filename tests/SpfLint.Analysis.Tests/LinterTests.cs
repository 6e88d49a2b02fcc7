using System.Text;
using SpfLint.Analysis.Catalogue;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Dns.Text;

namespace SpfLint.Analysis.Tests;

public sealed class LinterTests
{
    [Fact]
    public void A_rule_that_breaks_costs_no_other_finding_and_is_told_once()
    {
        var source = new MemorySource("test", Encoding.ASCII.GetBytes("a.example. TXT \"v=spf1 +all\"\nb.example. TXT \"v=spf1 mx -all\"\n"));
        var linter = new Linter(new LintOptions(), [new BrokenRule(), .. RuleCatalogue.All]);

        LintResult result = linter.Run([new LintInput(source)]);

        Assert.Equal("SPF4001", Assert.Single(result.Findings).Rule.Id);
        Assert.Equal(new LintFailure("LNT9999", "test", "InvalidOperationException: broken"), Assert.Single(result.Failures));
    }

    private sealed class BrokenRule : SpfRecordRule
    {
        public override Descriptor Descriptor { get; } =
            new("LNT9999", "Broken", Severity.Note, "A rule that breaks.", new MessageTemplate("default", "It breaks."));

        public override void Check(SpfRecordContext context) => throw new InvalidOperationException("broken");
    }
}
