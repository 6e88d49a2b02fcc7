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
        Assert.Equal(
            new LintFailure("test", "Internal error in rule LNT9999 on 'test', please report it: InvalidOperationException: broken"),
            Assert.Single(result.Failures));
    }

    [Theory]
    [InlineData("@ A 192.0.2.1\n", "shorter")]
    [InlineData("b TXT \"v=spf1 +all\" ( ; )\n", "as long")]
    public void Nothing_is_said_of_a_file_that_changes_while_it_is_linted(string line, string length)
    {
        const string Start = "$ORIGIN example.org.\n$TTL 1h\n";
        string text = Start + string.Concat(Enumerable.Repeat("a TXT \"v=spf1 mx +all\"\n", 20_000));
        string path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, text);
            using var source = new FileSource("changed", path);
            var steady = new MemorySource("steady", Encoding.ASCII.GetBytes(Start + "a TXT \"v=spf1 +all\"\n"));
            string other = string.Concat(Enumerable.Repeat(line, text.Length / line.Length + 1));
            var options = new LintOptions
            {
                Progress = new Step(LintStage.Checking, () => File.WriteAllText(path, length == "shorter" ? line : other[..text.Length])),
            };

            LintResult result = new Linter(options).Run([new LintInput(steady), new LintInput(source)]);

            Assert.Equal(new LintFailure("changed", "'changed' was changed while it was read; run this again."), Assert.Single(result.Failures));
            Assert.Equal(["steady"], result.Findings.Where(finding => finding.Rule.Id == "SPF4001").Select(finding => finding.Location.Source.Path));
            Assert.DoesNotContain(result.Findings, finding => finding.Location.Source == source);
        }
        finally
        {
            File.Delete(path);
        }
    }

    /// <summary>Does something once, when a run comes to a stage.</summary>
    private sealed class Step(LintStage stage, Action action) : IProgress<LintProgress>
    {
        private bool _isDone;

        public void Report(LintProgress value)
        {
            if (value.Stage == stage && !_isDone)
                action();

            _isDone |= value.Stage == stage;
        }
    }

    private sealed class BrokenRule : SpfRecordRule
    {
        public override Descriptor Descriptor { get; } =
            new("LNT9999", "Broken", Severity.Note, "A rule that breaks.", new MessageTemplate("default", "It breaks."));

        public override void Check(SpfRecordContext context) => throw new InvalidOperationException("broken");
    }
}
