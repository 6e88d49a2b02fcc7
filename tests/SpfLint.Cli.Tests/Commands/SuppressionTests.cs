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

    [Fact]
    public void Suppressions_can_be_written_and_are_then_complete()
    {
        const string Before = "$ORIGIN example.org.\n$TTL 1h\na IN TXT \"v=spf1 ptr ?all\"  \nb IN TXT ( \"v=spf1 \"\n\"ptr -all\" )\n"
            + "c IN TXT \"v=spf1 ptr -all\" ; mine\nd IN TXT \"v=spf1 ptr +all\" ; spflint disable=SPF4001 a trap\ne IN TXT \"v=spf1 ptr -all\"";
        const string After = "$ORIGIN example.org.\n$TTL 1h\na IN TXT \"v=spf1 ptr ?all\" ; spflint disable=SPF4002,SPF4006 old  \n; spflint disable=SPF4006 old\nb IN TXT ( \"v=spf1 \"\n\"ptr -all\" )\n"
            + "; spflint disable=SPF4006 old\nc IN TXT \"v=spf1 ptr -all\" ; mine\nd IN TXT \"v=spf1 ptr +all\" ; spflint disable=SPF4001,SPF4006 a trap\ne IN TXT \"v=spf1 ptr -all\" ; spflint disable=SPF4006 old";
        using TemporaryFolder folder = new TemporaryFolder().With("example.org.zone", Before);
        string[] args = ["--no-config", "--select", "SPF4", "--add-suppressions", "old"];

        ToolRun first = ToolRun.In(folder, args);
        string written = File.ReadAllText(folder.Full("example.org.zone"));
        ToolRun again = ToolRun.In(folder, args);

        Assert.Equal((0, "Suppressed 6 findings in 1 file; 0 are left.\n", ""), (first.ExitCode, first.Output, first.Error));
        Assert.Equal(After, written);
        Assert.Equal("Suppressed 0 findings in 0 files; 0 are left.\n", again.Output);
        Assert.Equal(After, File.ReadAllText(folder.Full("example.org.zone")));
        Assert.Contains("No problems found", ToolRun.In(folder, "--no-config", "--select", "SPF4,LNT").Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("; spflint disable=SPF4001", "; spflint disable=SPF4001,SPF4006 old")]
    [InlineData("; spflint disable=SPF4001 ", "; spflint disable=SPF4001,SPF4006 old ")]
    [InlineData("; spflint disable=SPF4001 a trap", "; spflint disable=SPF4001,SPF4006 a trap")]
    public void A_comment_without_a_reason_gets_one_with_its_new_ids(string before, string after)
    {
        using TemporaryFolder folder = new TemporaryFolder().With("example.org.zone", $"a IN TXT \"v=spf1 ptr +all\" {before}\n");

        Assert.Equal(0, ToolRun.In(folder, "--no-config", "--select", "SPF4", "--add-suppressions", "old").ExitCode);
        Assert.Equal($"a IN TXT \"v=spf1 ptr +all\" {after}\n", File.ReadAllText(folder.Full("example.org.zone")));
    }

    [Fact]
    public void Every_byte_and_the_mode_of_a_file_stay_but_for_the_comments()
    {
        byte[] before = [.. "a IN TXT \"v=spf1 ptr -all\"\r\nb IN TXT \""u8, 0xE9, .. "\"\r\n"u8];
        using TemporaryFolder folder = new TemporaryFolder().With("example.org.zone", before);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(folder.Full("example.org.zone"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead);

        Assert.Equal(0, ToolRun.In(folder, "--no-config", "--select", "SPF4006", "--add-suppressions", "old").ExitCode);

        Assert.Equal([.. before[..26], .. " ; spflint disable=SPF4006 old"u8, .. before[26..]], File.ReadAllBytes(folder.Full("example.org.zone")));
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead, File.GetUnixFileMode(folder.Full("example.org.zone")));
    }

    [Fact]
    public void A_line_written_before_the_last_one_ends_as_the_others_do()
    {
        using TemporaryFolder folder = new TemporaryFolder().With("example.org.zone", "$TTL 1h\r\na IN TXT \"v=spf1 ptr -all\" ; mine");

        ToolRun run = ToolRun.In(folder, "--no-config", "--select", "SPF4,DNS1008", "--add-suppressions", "old");

        Assert.Equal("Suppressed 1 finding in 1 file; 1 is left.\n", run.Output);
        Assert.Equal("$TTL 1h\r\n; spflint disable=SPF4006 old\r\na IN TXT \"v=spf1 ptr -all\" ; mine", File.ReadAllText(folder.Full("example.org.zone")));
    }

    [Fact]
    public void Nothing_is_written_before_an_entry_that_lies_behind_an_open_one()
    {
        using TemporaryFolder folder = new TemporaryFolder().With("example.org.zone", "a TXT ( b\nc SOA \"\n");

        ToolRun run = ToolRun.In(folder, "--no-config", "--select", "DNS1001,DNS1004", "--add-suppressions", "old");

        Assert.Equal("Suppressed 1 finding in 1 file; 1 is left.\n", run.Output);
        Assert.Equal("; spflint disable=DNS1001 old\na TXT ( b\nc SOA \"\n", File.ReadAllText(folder.Full("example.org.zone")));
    }

    [Theory]
    [InlineData("$TTL 1h ; spflint disable=DNS1008 Windows DNS\r\n")]
    [InlineData("a 1h IN TXT ( a\n ) ; spflint disable=DNS1008 Windows DNS\r\n")]
    [InlineData("; spflint disable-file=DNS1008 Windows DNS\r\n")]
    public void A_comment_is_about_the_end_of_its_line_too(string zone)
    {
        using TemporaryFolder folder = new TemporaryFolder().With("example.org.zone", zone);

        ToolRun run = ToolRun.In(folder, "--no-config", "--select", "DNS1008,LNT1001", "--format", "concise");

        Assert.StartsWith("No problems found", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("two\nlines")]
    public void A_reason_is_one_line(string reason)
    {
        using TemporaryFolder folder = new TemporaryFolder().With("example.org.zone", Zones.Clean);

        Assert.Equal(2, ToolRun.In(folder, "--add-suppressions", reason).ExitCode);
    }

    private static JsonElement[] Results(ToolRun run) =>
        [.. JsonDocument.Parse(run.Output).RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray()];
}
