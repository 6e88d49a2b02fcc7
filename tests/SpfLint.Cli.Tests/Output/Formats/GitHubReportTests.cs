using System.Globalization;
using System.Text;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Cli.Output.Formats;

namespace SpfLint.Cli.Tests.Output.Formats;

public sealed class GitHubReportTests
{
    [Fact]
    public void At_most_ten_of_a_kind_are_annotated_the_gravest_first_and_the_job_summary_has_the_rest()
    {
        using TemporaryFolder folder = Folder(notes: 1, errors: 14).With("summary.md", "# Before\n");

        ToolRun run = Run(folder, "summary.md");

        string[] lines = run.Output.TrimEnd().Split('\n');
        Assert.Equal(Enumerable.Repeat("::error file=zones/example.org.zone,line=", 10), lines.Take(10).Select(line => line[..41]));
        Assert.StartsWith("::notice file=zones/example.org.zone,line=9,endLine=9,col=", lines[10], StringComparison.Ordinal);
        Assert.Equal("4 findings beyond 10 of a kind have no annotation; the job summary lists them.", lines[11]);
        Assert.StartsWith("Found 14 errors, 1 note in 1 file", lines[12], StringComparison.Ordinal);
        string summary = File.ReadAllText(folder.Full("summary.md"));
        Assert.StartsWith("# Before\n\n## spflint: 4 findings without an annotation\n\n- `zones/example.org.zone:20:", summary, StringComparison.Ordinal);
        Assert.Equal(4, summary.Split('\n').Count(line => line.StartsWith("- ", StringComparison.Ordinal)));
    }

    [Fact]
    public void Few_findings_need_no_job_summary()
    {
        using TemporaryFolder folder = Folder(notes: 0, errors: 10);

        ToolRun run = Run(folder, "summary.md");

        Assert.Equal(11, run.Output.TrimEnd().Split('\n').Length);
        Assert.False(File.Exists(folder.Full("summary.md")));
    }

    [Theory]
    [InlineData(null, "1 finding beyond 10 of a kind has no annotation; there is no job summary to list it in.")]
    [InlineData("no/such/folder/x.md", "1 finding beyond 10 of a kind has no annotation, and the job summary cannot be written.")]
    public void What_is_left_out_is_told_in_any_case(string? path, string message)
    {
        using TemporaryFolder folder = Folder(notes: 0, errors: 11);

        Assert.Contains(message, Run(folder, path).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_job_summary_never_grows_beyond_what_GitHub_takes()
    {
        using TemporaryFolder folder = new TemporaryFolder().With("summary.md", new string('x', 1_000_000));
        var summary = new JobSummary(folder.Full("summary.md"));

        bool written = summary.TryAppend("A | heading", Enumerable.Repeat("- " + new string('y', 1000) + "\n", 1000), out int count);

        Assert.True(written);
        Assert.InRange(count, 30, 60);
        Assert.InRange(new FileInfo(folder.Full("summary.md")).Length, 1_000_000, 1 << 20);
    }

    [Fact]
    public void Paths_are_those_of_the_repository_whatever_the_working_directory()
    {
        using TemporaryFolder folder = Folder(notes: 0, errors: 1).With(".git/HEAD", "ref: refs/heads/main\n");

        string github = ToolRun.In(folder.Full("zones"), new ToolRun.Setup(), "--format", "github").Output;
        string gitlab = ToolRun.In(folder.Full("zones"), new ToolRun.Setup(), "--format", "gitlab").Output;

        Assert.StartsWith("::error file=zones/example.org.zone,line=9,", github, StringComparison.Ordinal);
        Assert.Contains("\"path\": \"zones/example.org.zone\"", gitlab, StringComparison.Ordinal);
    }

    [Fact]
    public void An_annotation_of_whole_lines_ends_in_the_last_of_them()
    {
        var source = new Dns.Text.MemorySource("a.zone", "one\ntwo\nthree\n"u8.ToArray());
        var message = new MessageTemplate("default", "These lines are wrong.");
        var rule = new Descriptor("SPF9999", "WrongLines", Severity.Error, "Lines are wrong.", message);
        var finding = new Finding(rule, Severity.Error, new SourceLocation(source, new Dns.Text.TextSpan(0, 8)), message, []);

        string command = WorkflowCommand.Of(finding, "a.zone", new LocationMap([finding]).Locate(finding.Location));

        Assert.Equal("::error file=a.zone,line=1,endLine=2,title=SPF9999 WrongLines::These lines are wrong.", command);
    }

    private static ToolRun Run(TemporaryFolder folder, string? summary)
    {
        var variables = new Dictionary<string, string>();
        if (summary is not null)
            variables[JobSummary.Variable] = folder.Full(summary);

        return ToolRun.In(
            folder, new ToolRun.Setup { Variables = variables }, "zones", "--format", "github", "--severity", "SPF4002=note", "--severity", "SPF4001=error");
    }

    private static TemporaryFolder Folder(int notes, int errors)
    {
        var zone = new StringBuilder(Zones.Clean);
        for (int i = 0; i < notes; i++)
            zone.Append(CultureInfo.InvariantCulture, $"note{i} IN TXT \"v=spf1 ?all\"\n");

        for (int i = 0; i < errors; i++)
            zone.Append(CultureInfo.InvariantCulture, $"open{i} IN TXT \"v=spf1 +all\"\n");

        return new TemporaryFolder().With("zones/example.org.zone", zone.ToString());
    }
}
