using System.Text.Json;

namespace SpfLint.Cli.Tests.Commands;

public sealed class SuppressionTests
{
    private const string Zone = Zones.Clean + "open IN TXT \"v=spf1 +all\" ; spflint disable=SPF4001 a trap for spam\nptr IN TXT \"v=spf1 ptr -all\"\n";

    [Fact]
    public void What_is_suppressed_is_not_shown_and_does_not_fail_the_run()
    {
        using TemporaryFolder folder = new TemporaryFolder().With("example.org.zone", Zone);

        ToolRun run = ToolRun.In(folder, "--no-config");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.DoesNotContain("SPF4001", run.Output, StringComparison.Ordinal);
        Assert.Contains("Found 1 warning in 1 file", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void SARIF_has_it_only_when_asked()
    {
        using TemporaryFolder folder = new TemporaryFolder().With("example.org.zone", Zone);

        JsonElement without = Assert.Single(Results(ToolRun.In(folder, "--no-config", "--format", "sarif")));
        JsonElement[] with = Results(ToolRun.In(folder, "--no-config", "--format", "sarif", "--sarif-suppressed"));

        Assert.False(without.TryGetProperty("suppressions", out _));
        Assert.Equal(["SPF4006", "SPF4001"], with.Select(result => result.GetProperty("ruleId").GetString()));
        Assert.Empty(with[0].GetProperty("suppressions").EnumerateArray());
        JsonElement suppression = Assert.Single(with[1].GetProperty("suppressions").EnumerateArray());
        Assert.Equal("inSource", suppression.GetProperty("kind").GetString());
        Assert.Equal("a trap for spam", suppression.GetProperty("justification").GetString());
    }

    private static JsonElement[] Results(ToolRun run) =>
        [.. JsonDocument.Parse(run.Output).RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray()];
}
