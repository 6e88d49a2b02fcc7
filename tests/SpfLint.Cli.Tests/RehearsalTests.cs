using SpfLint.Analysis;
using SpfLint.Cli.Commands;
using SpfLint.Dns.Text;

namespace SpfLint.Cli.Tests;

public sealed class RehearsalTests
{
    [Theory]
    [InlineData]
    [InlineData("example.org.zone")]
    [InlineData("lint", "example.org.zone")]
    [InlineData("--no-config", "check")]
    [InlineData("example.org.zone", "--fix")]
    public void A_lint_is_rehearsed(params string[] args) => Assert.True(CommandTree.AsksForLint(args));

    [Theory]
    [InlineData("check", "--ip", "192.0.2.1")]
    [InlineData("lsp")]
    [InlineData("rule", "SPF4001")]
    [InlineData("--help")]
    [InlineData("lint", "-h")]
    [InlineData("example.org.zone", "-?")]
    [InlineData("--version", "--quiet")]
    [InlineData("zones", "--show-files")]
    public void Whatever_needs_no_lint_is_not(params string[] args) => Assert.False(CommandTree.AsksForLint(args));

    [Fact]
    public void The_zone_of_the_rehearsal_has_SPF_records_and_no_mistake()
    {
        LintResult result = new Linter(new LintOptions()).Run([new LintInput(new MemorySource("example.org.zone", Rehearsal.Zone.ToArray()))]);

        Assert.Empty(result.Findings);
        Assert.Empty(result.Failures);
        Assert.Equal((9, 2), (result.RecordCount, result.SpfRecordCount));
    }
}
