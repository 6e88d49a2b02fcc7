namespace SpfLint.Cli.Tests.Scope;

public sealed class BaselineCommandTests
{
    private const string Known = "known   IN TXT  \"v=spf1 +all\"\n";
    private const string New = "new     IN TXT  \"v=spf1 +all\"\n";

    [Fact]
    public void What_the_baseline_has_is_not_reported_again()
    {
        using TemporaryFolder folder = new TemporaryFolder().With("example.org.zone", Zones.Clean + Known);

        ToolRun write = ToolRun.In(folder, "--write-baseline", "known.sarif");
        Assert.Equal((0, "", "spflint: The baseline 'known.sarif' has 1 finding now.\n"), (write.ExitCode, write.Output, write.Error));
        Assert.Equal((0, ""), Lint(folder, "--baseline", "known.sarif"));

        folder.With("example.org.zone", "; moved\n" + Zones.Clean + New + Known);
        Assert.Equal((1, "example.org.zone:10 SPF4001"), Lint(folder, "--baseline", "known.sarif"));
    }

    [Fact]
    public void A_report_in_SARIF_serves_as_well()
    {
        using TemporaryFolder folder = new TemporaryFolder().With("example.org.zone", Zones.Clean + Known);
        ToolRun.In(folder, "--output", "report.sarif", "--sarif-suppressed");

        folder.With("example.org.zone", Zones.Clean + Known + New);

        Assert.Equal((1, "example.org.zone:10 SPF4001"), Lint(folder, "--baseline", "report.sarif"));
    }

    [Fact]
    public void It_works_from_any_folder_of_the_checkout_and_follows_renamed_files()
    {
        using TemporaryFolder folder = new TemporaryFolder().With(".git/HEAD", "ref: refs/heads/main\n").With("other/x", "x")
            .With("zones/example.org.zone", Zones.Clean + Known);
        ToolRun.In(folder, "zones", "--write-baseline", "known.sarif");

        Assert.Equal((0, ""), Lint(folder.Full("zones"), "--baseline", "../known.sarif"));
        Assert.Equal((0, ""), Lint(folder.Full("other"), "../zones", "--baseline", "../known.sarif"));

        File.Move(folder.Full("zones/example.org.zone"), folder.Full("zones/db.example.org"));
        Assert.Equal((0, ""), Lint(folder.Path, "--baseline", "known.sarif"));
    }

    [Fact]
    public void A_copy_is_not_covered_by_the_file_that_it_was_made_from()
    {
        using TemporaryFolder folder = new TemporaryFolder().With("a.zone", Known);
        ToolRun.In(folder, "--origin", "example.org", "--write-baseline", "known.sarif");

        folder.With("b.zone", Known);

        Assert.Equal((1, "b.zone:1 SPF4001"), Lint(folder, "b.zone", "--origin", "example.net", "--baseline", "known.sarif"));
    }

    [Theory]
    [InlineData("", "spflint: 1 finding of the baseline 'known.sarif' is no longer there; renew it with --write-baseline known.sarif.\n")]
    [InlineData("--quiet", "")]
    [InlineData("--ignore SPF4", "")]
    public void Findings_that_are_gone_are_told(string options, string error)
    {
        using TemporaryFolder folder = new TemporaryFolder().With("example.org.zone", Zones.Clean + Known);
        ToolRun.In(folder, "--write-baseline", "known.sarif");

        folder.With("example.org.zone", Zones.Clean);
        ToolRun run = ToolRun.In(folder, ["--baseline", "known.sarif", .. options.Split(' ', StringSplitOptions.RemoveEmptyEntries)]);

        Assert.Equal((0, error), (run.ExitCode, run.Error));
    }

    [Fact]
    public void A_file_that_was_not_read_is_nobodys_business()
    {
        using TemporaryFolder folder = new TemporaryFolder().With("example.org.zone", Zones.Clean).With("example.net.zone", Known);
        ToolRun.In(folder, "--write-baseline", "known.sarif");

        ToolRun run = ToolRun.In(folder, "example.org.zone", "--baseline", "known.sarif");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
    }

    [Fact]
    public void Renewing_needs_no_old_baseline_and_takes_all()
    {
        using TemporaryFolder folder = new TemporaryFolder().With("example.org.zone", Zones.Clean + Known);

        Assert.Equal(0, ToolRun.In(folder, "--baseline", "known.sarif", "--write-baseline", "known.sarif").ExitCode);
        folder.With("example.org.zone", Zones.Clean + Known + New);
        ToolRun run = ToolRun.In(folder, "--baseline", "known.sarif", "--write-baseline", "known.sarif");

        Assert.Equal((0, "spflint: The baseline 'known.sarif' has 2 findings now.\n"), (run.ExitCode, run.Error));
        Assert.Equal((0, ""), Lint(folder, "--baseline", "known.sarif"));
    }

    [Fact]
    public void Only_new_findings_are_fixed()
    {
        const string KnownPlus = "known   IN TXT  \"v=spf1 +a:mail.example.net -all\"\n";
        const string NewPlus = "new     IN TXT  \"v=spf1 +a:mail.example.net -all\"\n";
        using TemporaryFolder folder = new TemporaryFolder().With("example.org.zone", Zones.Clean + KnownPlus);
        ToolRun.In(folder, "--write-baseline", "known.sarif");
        folder.With("example.org.zone", Zones.Clean + KnownPlus + NewPlus);

        Assert.Equal((0, ""), Lint(folder, "--baseline", "known.sarif", "--fix"));

        Assert.Equal(Zones.Clean + KnownPlus + NewPlus.Replace("+a", "a", StringComparison.Ordinal), File.ReadAllText(folder.Full("example.org.zone")));
    }

    [Fact]
    public void Only_new_findings_are_suppressed()
    {
        using TemporaryFolder folder = new TemporaryFolder().With("example.org.zone", Zones.Clean + Known);
        ToolRun.In(folder, "--write-baseline", "known.sarif");
        folder.With("example.org.zone", Zones.Clean + Known + New);

        ToolRun run = ToolRun.In(folder, "--baseline", "known.sarif", "--add-suppressions", "Legacy");

        Assert.Equal((0, "Suppressed 1 finding in 1 file; 0 are left.\n"), (run.ExitCode, run.Output));
        Assert.StartsWith(Zones.Clean + Known, File.ReadAllText(folder.Full("example.org.zone")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("missing.sarif", "there is no such file; --write-baseline makes one")]
    [InlineData("nowhere/missing.sarif", "its folder does not exist")]
    [InlineData("folder", "it is a folder")]
    [InlineData("example.org.zone", "it is not JSON from line 1 on")]
    [InlineData("other.sarif", "it comes from 'Other\\u{1b}', and only findings of SpfLint can be known again; write a new one with --write-baseline")]
    public void A_baseline_that_cannot_be_used_is_told(string path, string reason)
    {
        using TemporaryFolder folder = new TemporaryFolder().With("example.org.zone", Zones.Clean + Known).With("folder/x", "x")
            .With("other.sarif", """{"version":"2.1.0","runs":[{"tool":{"driver":{"name":"Other\u001b"}},"results":[]}]}""");

        ToolRun run = ToolRun.In(folder, "example.org.zone", "--baseline", path);

        Assert.Equal((3, "", $"spflint: Cannot use the baseline '{path}': {reason}.\n"), (run.ExitCode, run.Output, run.Error));
    }

    [Theory]
    [InlineData("nowhere/known.sarif", "its folder does not exist")]
    [InlineData("example.org.zone", "it is one of the files that were read")]
    [InlineData("folder", "it is a folder")]
    public void A_baseline_that_cannot_be_written_is_told(string path, string reason)
    {
        using TemporaryFolder folder = new TemporaryFolder().With("example.org.zone", Zones.Clean + Known).With("folder/x", "x");

        ToolRun run = ToolRun.In(folder, "--write-baseline", path);

        Assert.Equal((3, "", $"spflint: Cannot write the baseline '{path}': {reason}.\n"), (run.ExitCode, run.Output, run.Error));
        Assert.Equal(Zones.Clean + Known, File.ReadAllText(folder.Full("example.org.zone")));
    }

    [Fact]
    public void A_run_that_has_not_read_everything_writes_none()
    {
        using TemporaryFolder folder = new TemporaryFolder().With("example.org.zone", Zones.Clean + Known);

        ToolRun run = ToolRun.In(folder, "example.org.zone", "missing.zone", "--write-baseline", "known.sarif");

        Assert.Equal(3, run.ExitCode);
        Assert.EndsWith("spflint: The baseline 'known.sarif' has not been written, for not everything could be linted.\n", run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(folder.Full("known.sarif")));
    }

    [Theory]
    [InlineData("--write-baseline x --staged", "--write-baseline takes all findings; leave --staged out.")]
    [InlineData("--write-baseline x --changed-since HEAD", "--write-baseline takes all findings; leave --changed-since out.")]
    [InlineData("--write-baseline x --output y.sarif", "--write-baseline takes the findings and reports none; leave --output out.")]
    [InlineData("--write-baseline x --diff", "--write-baseline takes the findings and reports none; leave --diff out.")]
    [InlineData("--write-baseline x --add-suppressions Legacy", "--write-baseline takes the findings and reports none; leave --add-suppressions out.")]
    [InlineData("--baseline -", "A baseline is a file; '-' is none.")]
    [InlineData("--write-baseline -", "A baseline is a file; '-' is none.")]
    public void What_makes_no_sense_is_refused(string options, string error)
    {
        using TemporaryFolder folder = new TemporaryFolder().With("example.org.zone", Zones.Clean + Known);

        ToolRun run = ToolRun.In(folder, options.Split(' '));

        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith($"spflint: {error}\n", run.Error, StringComparison.Ordinal);
    }

    private static (int ExitCode, string Findings) Lint(TemporaryFolder folder, params string[] args) => Lint(folder.Path, args);

    private static (int ExitCode, string Findings) Lint(string folder, params string[] args)
    {
        ToolRun run = GitFolder.LintIn(folder, args);
        return (run.ExitCode, run.Output);
    }
}
