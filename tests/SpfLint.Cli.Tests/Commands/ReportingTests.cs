namespace SpfLint.Cli.Tests.Commands;

/// <summary>The options that say what of a run is shown, and what it means for the exit code.</summary>
public sealed class ReportingTests
{
    private const string Mixed = Zones.PassesEveryone + "ask     IN TXT  \"v=spf1 ?all\"\n";

    [Theory]
    [InlineData("concise", "example.org.zone:9:25: error SPF4001 PassesEveryone: ")]
    [InlineData("json", "{\n  \"version\": 1,")]
    [InlineData("jsonl", "{\"rule\":\"SPF4001\",")]
    [InlineData("sarif", "{\n  \"$schema\":")]
    [InlineData("github", "::error file=example.org.zone,line=9,endLine=9,col=25,endColumn=29,title=SPF4001 PassesEveryone::")]
    [InlineData("gitlab", "[\n  {\n    \"description\": \"PassesEveryone: ")]
    [InlineData("checkstyle", "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<checkstyle version=\"4.3\">")]
    [InlineData("junit", "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"spflint\" tests=\"1\" ")]
    [InlineData("rdjson", "{\n  \"source\": {\n    \"name\": \"spflint\",")]
    [InlineData("markdown", "## spflint\n\nFound 1 error in 1 file")]
    public void Each_format_can_be_had(string format, string start)
    {
        using TemporaryFolder folder = new TemporaryFolder().With("example.org.zone", Zones.PassesEveryone);

        ToolRun run = ToolRun.In(folder, "--format", format);

        Assert.Equal((1, ""), (run.ExitCode, run.Error));
        Assert.StartsWith(start, run.Output.ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("text", "")]
    [InlineData("concise", "")]
    [InlineData("github", "")]
    [InlineData("jsonl", "")]
    [InlineData("gitlab", "[]\n")]
    public void A_run_without_files_says_so_on_standard_error_only(string format, string output)
    {
        using var folder = new TemporaryFolder();

        ToolRun run = ToolRun.In(folder, "--format", format);

        Assert.Equal((3, output), (run.ExitCode, run.Output));
        Assert.StartsWith("spflint: No zone file was found in '.'", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "SPF4001,SPF4002")]
    [InlineData("--quiet", "SPF4001")]
    [InlineData("-q --fail-on warning", "SPF4001,SPF4002")]
    [InlineData("-q --fail-on never", "SPF4001")]
    [InlineData("-q --exit-zero", "SPF4001")]
    public void Quiet_shows_what_makes_the_run_fail(string options, string rules)
    {
        using TemporaryFolder folder = new TemporaryFolder().With("example.org.zone", Mixed);

        ToolRun run = ToolRun.In(folder, ["--format", "concise", .. Split(options)]);

        string[] lines = run.Output.TrimEnd().Split('\n');
        Assert.Equal(rules.Split(','), lines.Where(line => line.StartsWith("example", StringComparison.Ordinal)).Select(line => line.Split(' ')[2]));
        Assert.Equal(options.Length == 0, lines[^1].StartsWith("Found ", StringComparison.Ordinal));
    }

    [Fact]
    public void Quiet_changes_nothing_for_programs()
    {
        using TemporaryFolder folder = new TemporaryFolder().With("example.org.zone", Mixed);

        Assert.Equal(ToolRun.In(folder, "--format", "json").Output, ToolRun.In(folder, "--format", "json", "--quiet").Output);
    }

    [Fact]
    public void A_clean_and_quiet_run_prints_nothing()
    {
        using TemporaryFolder folder = new TemporaryFolder().With("example.org.zone", Zones.Clean);

        Assert.Equal((0, ""), (ToolRun.In(folder, "-q").ExitCode, ToolRun.In(folder, "-q").Output));
    }

    [Theory]
    [InlineData("text", "\n     1  SPF4001 PassesEveryone\n     1  SPF4002 NeutralAll\n\nFound 1 error, 1 warning in 1 file (8 records, 3 SPF records).\n")]
    [InlineData("concise", "\n     1  SPF4001 PassesEveryone\n     1  SPF4002 NeutralAll\n\nFound 1 error, 1 warning in 1 file (8 records, 3 SPF records).\n")]
    [InlineData("markdown", "\n| 1 | SPF4001 PassesEveryone |\n| 1 | SPF4002 NeutralAll |\n")]
    public void Statistics_come_last(string format, string end)
    {
        using TemporaryFolder folder = new TemporaryFolder().With("example.org.zone", Mixed);

        Assert.EndsWith(end, ToolRun.In(folder, "--statistics", "--format", format).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Statistics_of_nothing_are_nothing()
    {
        using TemporaryFolder folder = new TemporaryFolder().With("example.org.zone", Zones.Clean);

        Assert.Equal("No problems found in 1 file (6 records, 1 SPF record).\n", ToolRun.In(folder, "--statistics").Output);
    }

    [Fact]
    public void Exit_zero_forgives_findings_and_nothing_else()
    {
        using TemporaryFolder folder = new TemporaryFolder().With("example.org.zone", Mixed);

        Assert.Equal(0, ToolRun.In(folder, "--exit-zero", "--fail-on", "note").ExitCode);
        Assert.Equal(2, ToolRun.In(folder, "--exit-zero", "--bogus").ExitCode);
        Assert.Equal(3, ToolRun.In(folder, "--exit-zero", "missing").ExitCode);
    }

    [Fact]
    public void Files_are_listed_with_what_they_are_and_why()
    {
        using TemporaryFolder folder = new TemporaryFolder()
            .With("zones/example.org.zone", Zones.Clean + "$INCLUDE hosts.inc\n$INCLUDE hosts.inc sub\n")
            .With("zones/hosts.inc", "www IN A 192.0.2.3\n")
            .With("zones/net", "example.net. IN SOA ns1.example.org. hostmaster.example.org. 1 7200 1800 1209600 3600\n IN NS ns1.example.org.\n")
            .With("zones/readme.txt", "Nothing.\n")
            .With("db.example.com", "www IN A 192.0.2.3\n")
            .With("snippet", "www IN A 192.0.2.3\n");

        ToolRun run = ToolRun.In(folder, "--show-files", "snippet", "db.example.com", "zones");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(
            """
            snippet: part of a zone of unknown name; named
            db.example.com: part of a zone 'example.com', as its file name says; named
            zones/example.org.zone: zone 'example.org', as $ORIGIN says; found by its name
            zones/hosts.inc: included by zones/example.org.zone:9
            zones/net: zone 'example.net', as its SOA record says; found by its first lines

            """,
            run.Output);
    }

    [Fact]
    public void A_path_without_files_is_told_when_they_are_listed_too()
    {
        using TemporaryFolder folder = new TemporaryFolder().With("example.org.zone", Zones.PassesEveryone);

        ToolRun run = ToolRun.In(folder, "--show-files", "--origin", "example.net", "missing", "example.org.zone");

        Assert.Equal(
            (3, "example.org.zone: zone 'example.net', as --origin says; named\n", "spflint: 'missing' does not exist.\n"),
            (run.ExitCode, run.Output, run.Error));
    }

    private static string[] Split(string options) => options.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
