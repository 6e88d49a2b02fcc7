namespace SpfLint.Cli.Tests.Commands;

public sealed class LintCommandTests
{
    [Fact]
    public void A_clean_zone_exits_with_0()
    {
        using TemporaryFolder folder = new TemporaryFolder().With("example.org.zone", Zones.Clean);

        ToolRun run = ToolRun.In(folder, "example.org.zone");

        Assert.Equal((0, "No problems found in 1 file (6 records, 1 SPF record).\n", ""), (run.ExitCode, run.Output, run.Error));
    }

    [Fact]
    public void A_finding_is_shown_with_its_line_and_exits_with_1()
    {
        using TemporaryFolder folder = new TemporaryFolder().With("example.org.zone", Zones.PassesEveryone);

        ToolRun run = ToolRun.In(folder, "example.org.zone");

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("example.org.zone:9:25: error SPF4001 PassesEveryone: ", run.Output, StringComparison.Ordinal);
        Assert.Contains("   9 | open    IN TXT  \"v=spf1 +all\"\n     |                         ^^^^\n", run.Output, StringComparison.Ordinal);
        Assert.EndsWith("\n\nFound 1 error in 1 file (7 records, 2 SPF records).\n", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("lint", "example.org.zone")]
    [InlineData("--", "example.org.zone")]
    [InlineData("lint", "--", "example.org.zone")]
    [InlineData(".")]
    [InlineData]
    public void The_word_lint_may_be_left_out_and_so_may_the_path(params string[] args)
    {
        using TemporaryFolder folder = new TemporaryFolder().With("example.org.zone", Zones.PassesEveryone);

        Assert.Equal(ToolRun.In(folder, "example.org.zone"), ToolRun.In(folder, args));
    }

    [Theory]
    [InlineData("./lint")]
    [InlineData("./rule")]
    [InlineData("other.zone", "rule")]
    [InlineData("other.zone", "lint")]
    [InlineData("spflint")]
    [InlineData("--", "--help")]
    public void Files_may_be_called_like_commands_and_options(params string[] args)
    {
        using var folder = new TemporaryFolder();
        foreach (string name in (string[])["lint", "rule", "other.zone", "spflint", "--help"])
            folder.With(name, Zones.Clean);

        Assert.Equal(0, ToolRun.In(folder, args).ExitCode);
    }

    [Theory]
    [InlineData("error", 1)]
    [InlineData("warning", 1)]
    [InlineData("never", 0)]
    public void Fail_on_decides_what_fails(string severity, int exitCode)
    {
        using TemporaryFolder folder = new TemporaryFolder().With("example.org.zone", Zones.PassesEveryone);

        Assert.Equal(exitCode, ToolRun.In(folder, "example.org.zone", "--fail-on", severity).ExitCode);
    }

    [Theory]
    [InlineData("SPF4001=warning", 0, "warning SPF4001")]
    [InlineData("passeseveryone=note", 0, "note SPF4001")]
    [InlineData("SPF4001=error", 1, "error SPF4001")]
    public void A_rules_severity_can_be_set(string setting, int exitCode, string shown)
    {
        using TemporaryFolder folder = new TemporaryFolder().With("example.org.zone", Zones.PassesEveryone);

        ToolRun run = ToolRun.In(folder, "example.org.zone", "--severity", setting);

        Assert.Equal(exitCode, run.ExitCode);
        Assert.Contains(shown, run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_rule_can_be_turned_off()
    {
        using TemporaryFolder folder = new TemporaryFolder().With("example.org.zone", Zones.PassesEveryone);

        Assert.StartsWith("No problems", ToolRun.In(folder, "--severity", "SPF4001=off", "example.org.zone").Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--fial-on=error", "Unknown option '--fial-on'; did you mean '--fail-on'?")]
    [InlineData("-x", "Unknown option '-x'.")]
    [InlineData("--fail-on=sometimes", "'sometimes' is no value of --fail-on; use error, warning, note or never.")]
    [InlineData("--format=xml", "'xml' is no value of --format; use text, concise, json, jsonl, sarif, github, gitlab, checkstyle, junit, rdjson or markdown.")]
    [InlineData("--color=pink", "'pink' is no value of --color; use auto, always or never.")]
    [InlineData("--output=xml=report", "'xml' is not an output format; use text, concise, json, jsonl, sarif, github, gitlab, checkstyle, junit, rdjson or markdown, or './xml=report' for a file of that name.")]
    [InlineData("--origin=a..b", "'a..b' is no domain name; --origin takes one such as example.org.")]
    [InlineData("--severity=SPF4001", "'SPF4001' is no severity setting; write it as in SPF4008=warning, with error, warning, note or off.")]
    [InlineData("--severity=SPF400l=off", "There is no rule 'SPF400l'; did you mean 'SPF4001'?")]
    [InlineData("", "An argument is empty; is a variable unset?")]
    public void Wrong_usage_exits_with_2_and_says_what_is_wrong(string argument, string message)
    {
        using TemporaryFolder folder = new TemporaryFolder().With("example.org.zone", Zones.Clean);

        ToolRun run = ToolRun.In(folder, "example.org.zone", argument);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.StartsWith($"spflint: {message}\n", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void What_cannot_be_read_is_named_and_the_rest_is_linted()
    {
        using TemporaryFolder folder = new TemporaryFolder()
            .With("example.org.zone", Zones.PassesEveryone).With("empty.zone", "").With("raw.zone", new byte[64]).With("none/x", "x");

        ToolRun run = ToolRun.In(folder, "missing.zone", "empty.zone", "raw.zone", "none", "example.org.zone");

        Assert.Equal(3, run.ExitCode);
        Assert.Contains("Found 1 error in 1 file", run.Output, StringComparison.Ordinal);
        Assert.Equal(
            [
                "spflint: 'missing.zone' does not exist.",
                "spflint: 'empty.zone' is empty; there is nothing to lint.",
                "spflint: 'raw.zone' is a binary file, not a zone file in text form.",
                "spflint: No zone file was found in 'none'; name a file to have it linted whatever it is called.",
            ],
            run.Error.TrimEnd('\n').Split('\n'));
    }

    [Fact]
    public void Nothing_to_read_exits_with_3_and_prints_no_summary()
    {
        using var folder = new TemporaryFolder();

        ToolRun run = ToolRun.In(folder, ".");

        Assert.Equal((3, ""), (run.ExitCode, run.Output));
        Assert.NotEqual("", run.Error);
    }

    [Fact]
    public void Standard_input_is_read_under_the_name_of_the_file_it_stands_for()
    {
        using var folder = new TemporaryFolder();
        var setup = new ToolRun.Setup { Input = Zones.PassesEveryone };

        Assert.StartsWith("<stdin>:9:25: ", ToolRun.In(folder, setup, "-").Output, StringComparison.Ordinal);
        Assert.StartsWith(
            "zones/example.org.zone:9:25: ",
            ToolRun.In(folder, setup, "-", "--stdin-filename", "zones/example.org.zone").Output,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Empty_standard_input_is_nothing_to_read()
    {
        using var folder = new TemporaryFolder();

        ToolRun run = ToolRun.In(folder, "-");

        Assert.Equal((3, "spflint: '<stdin>' is empty; there is nothing to lint.\n"), (run.ExitCode, run.Error));
    }

    [Fact]
    public void Control_characters_of_file_names_never_reach_the_terminal()
    {
        using var folder = new TemporaryFolder();

        Assert.DoesNotContain('\u001b', ToolRun.In(folder, "\u001b[31m.zone").Error);
    }

    [Fact]
    public void Control_characters_of_zone_text_never_reach_the_terminal()
    {
        using TemporaryFolder folder = new TemporaryFolder().With(
            "example.org.zone", Zones.Clean + "evil\u001b[2J\u0007 IN TXT \"v=spf1 \u001b]0;x\u0007 +all\" ; \u202egnp\u009b31m\n");

        string output = ToolRun.In(folder, "example.org.zone").Output;

        Assert.NotEqual("", output);
        Assert.DoesNotContain(output, c => (char.IsControl(c) && c != '\n') || c == '\u202e');
    }

    [Fact]
    public void The_same_run_gives_the_same_output()
    {
        using TemporaryFolder folder = new TemporaryFolder();
        for (int i = 0; i < 20; i++)
            folder.With($"zone{i}.zone", Zones.PassesEveryone.Replace("example.org", $"zone{i}.example", StringComparison.Ordinal));

        Assert.Equal(ToolRun.In(folder, "."), ToolRun.In(folder, "."));
    }

    [Theory]
    [InlineData("@ A {{ ip }}", true)]
    [InlineData("{% for host in hosts %}", true)]
    [InlineData("<% @hosts.each do |host| %>", true)]
    [InlineData("[% FOREACH host IN hosts %]", true)]
    [InlineData("$TTL {{ .TTL }}", true)]
    [InlineData("@ A 192.0.2.300", false)]
    [InlineData("@ TXT \"{{ text }}\"", false)]
    [InlineData("; {{ comment }}\n@ A 192.0.2.300", false)]
    public void A_template_of_zones_is_told(string line, bool isTemplate)
    {
        using var folder = new TemporaryFolder();
        folder.With("example.org.zone", line + "\n");

        Assert.Equal(
            isTemplate ? "spflint: 'example.org.zone' is a template: lint the zone file that is made of it.\n" : "",
            ToolRun.In(folder, "example.org.zone").Error);
        Assert.Equal("", ToolRun.In(folder, "example.org.zone", "--quiet").Error);
    }
}
