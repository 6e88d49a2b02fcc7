using System.Text.Json;

namespace SpfLint.Cli.Tests.Commands;

/// <summary>Configuration files and options, seen from the command line.</summary>
public sealed class ConfigurationTests
{
    private const string Ptr = Zones.Clean + "ptr IN TXT \"v=spf1 ptr -all\"\n";

    [Theory]
    [InlineData("error", 1, "error SPF4006")]
    [InlineData("suggestion", 0, "note SPF4006")]
    [InlineData("none", 0, "No problems found")]
    public void An_editorconfig_sets_severities(string severity, int exitCode, string expected)
    {
        using TemporaryFolder folder = new TemporaryFolder()
            .With("example.org.zone", Ptr)
            .With(".editorconfig", $"root = true\n[*.zone]\ndotnet_diagnostic.SPF4006.severity = {severity}\n");

        ToolRun run = ToolRun.In(folder);

        Assert.Equal((exitCode, ""), (run.ExitCode, run.Error));
        Assert.Contains(expected, run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void An_included_file_has_the_configuration_of_its_own_folder()
    {
        using TemporaryFolder folder = new TemporaryFolder()
            .With("example.org.zone", Zones.Clean + "a IN TXT \"v=spf1 ptr -all\"\n$INCLUDE sub/more\n")
            .With("sub/more", "b IN TXT \"v=spf1 ptr -all\"\n")
            .With(".editorconfig", "root = true\n")
            .With("sub/.editorconfig", "[*]\ndotnet_diagnostic.SPF4006.severity = none\n");

        ToolRun run = ToolRun.In(folder, "example.org.zone", "--select", "SPF4006");
        ToolRun byFiles = ToolRun.In(folder, "example.org.zone");

        Assert.Contains("Found 2 warnings", run.Output, StringComparison.Ordinal);
        Assert.Contains("example.org.zone:9:", byFiles.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("sub/more:", byFiles.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_origin_of_a_file_may_be_configured()
    {
        using TemporaryFolder folder = new TemporaryFolder()
            .With("snippet", "@ 3600 IN TXT \"v=spf1 +all\"\n")
            .With(".editorconfig", "root = true\n[snippet]\nspflint_origin = example.net\n");

        Assert.DoesNotContain("LNT1005", ToolRun.In(folder, "snippet").Output, StringComparison.Ordinal);
        Assert.Contains("LNT1005", ToolRun.In(folder, "snippet", "--no-config").Output, StringComparison.Ordinal);
        Assert.Contains("pass", ToolRun.In(folder, "check", "snippet", "--ip", "192.0.2.1", "--from", "a@example.net").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Mistakes_in_a_configuration_are_findings()
    {
        using TemporaryFolder folder = new TemporaryFolder()
            .With("example.org.zone", Zones.Clean)
            .With(".editorconfig", "root = true\n[*]\nspflint_orgin = a\u001b[31m\ngarbage \u001b[31m\n");

        ToolRun run = ToolRun.In(folder, "--fail-on", "warning");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains(".editorconfig:3:1: warning LNT1003 InvalidConfiguration: There is no setting 'spflint_orgin' (did you mean 'spflint_origin'?).", run.Output, StringComparison.Ordinal);
        Assert.Contains(".editorconfig:4:1: warning LNT1003", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', run.Output);
    }

    [Fact]
    public void A_named_file_takes_the_place_of_those_that_would_be_found()
    {
        using TemporaryFolder folder = new TemporaryFolder()
            .With("zones/example.org.zone", Ptr)
            .With(".editorconfig", "root = true\n[*]\ndotnet_diagnostic.SPF4006.severity = none\n")
            .With("ci/strict.ini", "[zones/*]\ndotnet_diagnostic.SPF4006.severity = error\n");

        Assert.Contains("error SPF4006", ToolRun.In(folder, "--config", "ci/strict.ini").Output, StringComparison.Ordinal);
        Assert.Contains("warning SPF4006", ToolRun.In(folder, "--no-config").Output, StringComparison.Ordinal);
        Assert.Contains("No problems", ToolRun.In(folder).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Fixes_heed_the_configuration_in_every_pass()
    {
        using TemporaryFolder folder = new TemporaryFolder()
            .With("example.org.zone", Zones.Clean + "a IN TXT \"v=spf1 +ip4:198.51.100.9 inlcude:example.net -all\"\n")
            .With(".editorconfig", "root = true\n[*]\ndotnet_diagnostic.SPF4009.severity = none\n");

        ToolRun.In(folder, "--fix");

        Assert.EndsWith("a IN TXT \"v=spf1 +ip4:198.51.100.9 include:example.net -all\"\n", File.ReadAllText(folder.Full("example.org.zone")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--config and --no-config contradict each other; give one of them.", "--config", "a", "--no-config")]
    [InlineData("There is no rule 'SPF40066'; did you mean 'SPF4006'?", "--select", "SPF4,SPF40066")]
    [InlineData("There is no rule 'XYZ'; 'spflint rule' lists all rules.", "--ignore", "XYZ")]
    [InlineData("--ignore needs a rule's id or the beginning of some, such as SPF4006 or SPF4.", "--ignore", "SPF4,")]
    public void What_makes_no_sense_is_a_usage_error(string message, params string[] args)
    {
        using TemporaryFolder folder = new TemporaryFolder().With("example.org.zone", Zones.Clean);

        ToolRun run = ToolRun.In(folder, args);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--config: there is no file 'missing', or it cannot be read.", "--config", "missing")]
    [InlineData("--config: there is no file '.', or it cannot be read.", "--config", ".")]
    [InlineData("--config: there is no file 'missing', or it cannot be read.", "config", "--config", "missing")]
    [InlineData("--config: there is no file 'missing', or it cannot be read.", "diff", "example.org.zone", "example.org.zone", "--config", "missing")]
    [InlineData("--config: there is no file 'missing', or it cannot be read.", "check", "--ip", "192.0.2.1", "--from", "a@example.org", "--config", "missing", ".")]
    [InlineData("--config: there is no file 'missing', or it cannot be read.", "show", "--config", "missing", "example.org", ".")]
    [InlineData("--config: there is no file 'missing', or it cannot be read.", "lock", "--dns", "192.0.2.53", "--config", "missing", ".")]
    [InlineData("--include-root: there is no folder 'missing'.", "--include-root", "missing")]
    public void What_is_named_and_not_there_lets_nothing_be_read(string message, params string[] args)
    {
        using TemporaryFolder folder = new TemporaryFolder().With("example.org.zone", Zones.PassesEveryone);

        ToolRun run = ToolRun.In(folder, args);

        Assert.Equal((3, "", $"spflint: {message}\n"), (run.ExitCode, run.Output, run.Error));
    }

    [Fact]
    public void The_config_command_shows_what_applies_and_who_said_so()
    {
        using TemporaryFolder folder = new TemporaryFolder()
            .With("zones/example.org.zone", Zones.Clean)
            .With(".editorconfig", "root = true\n[*]\nspflint_max_ttl = 2d\n")
            .With("zones/.editorconfig", "[*]\ndotnet_diagnostic.SPF4006.severity = error\n");

        ToolRun run = ToolRun.In(folder, "config", "zones", "--severity", "SPF4009=off");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(
            """
            zones/example.org.zone
              spflint_origin         -                      default
              spflint_lock           -                      default
              spflint_bump_serial    none                   default
              spflint_max_addresses  262144                 default
              spflint_near_lookups   9                      default
              spflint_min_ttl        300                    default
              spflint_max_ttl        2d                     .editorconfig:3
              spflint_servers        bind, knot, nsd, ldns  default
              SPF4006 PtrMechanism   error                  zones/.editorconfig:2
              SPF4009 RedundantPlus  off                    --severity SPF4009=off

            """,
            run.Output);
    }

    [Fact]
    public void The_config_command_speaks_JSON()
    {
        using TemporaryFolder folder = new TemporaryFolder()
            .With("example.org.zone", Zones.Clean)
            .With(".editorconfig", "root = true\n[*]\ndotnet_diagnostic.SPF4006.severity = error\n");

        using JsonDocument json = JsonDocument.Parse(ToolRun.In(folder, "config", "example.org.zone", "--format", "json").Output);

        JsonElement file = Assert.Single(json.RootElement.EnumerateArray());
        JsonElement rule = file.GetProperty("rules").EnumerateArray().Single(rule => rule.GetProperty("id").GetString() == "SPF4006");
        Assert.Equal("error", rule.GetProperty("severity").GetString());
        Assert.Equal(3, rule.GetProperty("line").GetInt64());
        Assert.Equal("SpfPolicy", rule.GetProperty("category").GetString());
        Assert.Equal(".editorconfig", rule.GetProperty("file").GetString());
        Assert.Equal("300", file.GetProperty("settings").EnumerateArray().Single(setting => setting.GetProperty("key").GetString() == "spflint_min_ttl").GetProperty("value").GetString());
    }
}
