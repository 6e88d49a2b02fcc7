namespace SpfLint.Cli.Tests.Scope;

public sealed class ChangedLinesTests : IDisposable
{
    private const string Old = "old     IN TXT  \"v=spf1 +all\"\n";
    private const string New = "new     IN TXT  \"v=spf1 +all\"\n";
    private const string Zone = Zones.Clean + Old;

    private readonly GitFolder _folder = new();

    [Fact]
    public void Only_findings_on_changed_lines_are_reported()
    {
        _folder.With("example.org.zone", Zone).Commit();
        Assert.Equal((0, "", ""), Lint("--changed-since", "HEAD"));

        _folder.With("example.org.zone", New + Zone + "; the end\n");

        Assert.Equal((1, "", "example.org.zone:1 SPF4001"), Lint("--changed-since", "HEAD"));
    }

    [Fact]
    public void What_others_changed_on_the_branch_meanwhile_does_not_count()
    {
        _folder.With("example.org.zone", Zone).Commit();
        _folder.Git("checkout", "--quiet", "-b", "topic");
        _folder.With("example.org.zone", Zone + New).Commit();
        _folder.Git("checkout", "--quiet", "main");
        _folder.With("example.org.zone", Zones.Clean).Commit();
        _folder.Git("checkout", "--quiet", "topic");

        Assert.Equal((1, "", "example.org.zone:10 SPF4001"), Lint("--changed-since", "main"));
    }

    [Fact]
    public void A_renamed_file_is_compared_with_the_one_it_was()
    {
        _folder.With("example.org.zone", Zone).Commit();
        _folder.Git("mv", "example.org.zone", "zone.example.org");
        _folder.Git("mv", "zone.example.org", "moved.example.org.zone");
        _folder.With("moved.example.org.zone", Zone + New);

        Assert.Equal((1, "", "moved.example.org.zone:10 SPF4001"), Lint("--changed-since", "HEAD", "--origin", "example.org"));
    }

    [Theory]
    [InlineData("a \"b\".zone")]
    [InlineData("line\nbreak.zone")]
    [InlineData("tab\tand \\ backslash.zone")]
    [InlineData("b/+++ b/x.zone")]
    [InlineData("\u65e5\u672c.zone")]
    [InlineData("--output=x.zone")]
    [InlineData(":(glob)*.zone")]
    public void Any_name_is_followed(string name)
    {
        if (OperatingSystem.IsWindows())
            return;

        _folder.With(name, Zone).With("other.zone", Zones.Clean).Commit();
        Assert.Equal("", _folder.Lint("--changed-since", "HEAD", "--origin", "example.org", "./").Output);

        _folder.With(name, New + Zone);

        ToolRun run = _folder.Lint("--changed-since", "HEAD", "--origin", "example.org", "./");
        Assert.Equal((1, ""), (run.ExitCode, run.Error));
        Assert.EndsWith(".zone:1 SPF4001", run.Output, StringComparison.Ordinal);
        Assert.Equal(run.Output, _folder.Lint("--changed-since", "HEAD", "--origin", "example.org", _folder.Root + "/" + name).Output.Replace(_folder.Root + "/", "", StringComparison.Ordinal));
    }

    [Fact]
    public void A_file_that_git_does_not_know_is_new()
    {
        _folder.With("example.org.zone", Zones.Clean).Commit();
        _folder.With("example.net.zone", Zone.Replace("example.org", "example.net", StringComparison.Ordinal));

        Assert.Equal((1, "", "example.net.zone:9 SPF4001"), Lint("--changed-since", "HEAD"));
        Assert.Equal((0, "", ""), Lint("--staged"));
    }

    [Fact]
    public void The_working_directory_does_not_matter()
    {
        _folder.With("zones/example.org.zone", Zone).With("other/x", "x").Commit();
        _folder.With("zones/example.org.zone", New + Zone);

        Assert.Equal("example.org.zone:1 SPF4001", GitFolder.LintIn(_folder.Full("zones"), "--changed-since", "HEAD").Output);
        Assert.Equal("../zones/example.org.zone:1 SPF4001", GitFolder.LintIn(_folder.Full("other"), "../zones", "--changed-since", "HEAD").Output);
    }

    [Fact]
    public void A_finding_counts_by_its_related_places_too()
    {
        // The finding stands at the second record and names the first.
        _folder.With("example.org.zone", Zones.Clean + "\nmail    IN TXT  \"v=spf1 mx -all\"\n").Commit();
        _folder.With("example.org.zone", Zones.Clean + "mail    IN TXT  \"v=spf1 a -all\"\nmail    IN TXT  \"v=spf1 mx -all\"\n");

        Assert.Equal((1, "", "example.org.zone:10 SPF5004"), Lint("--changed-since", "HEAD"));
    }

    [Fact]
    public void An_included_file_counts_like_any_other()
    {
        _folder.With("example.org.zone", Zones.Clean + "$INCLUDE hosts.inc\n").With("hosts.inc", "www IN A 192.0.2.1\n").Commit();
        _folder.With("hosts.inc", "www IN A 192.0.2.1\nopen IN TXT \"v=spf1 +all\"\n");

        ToolRun run = ToolRun.In(_folder.Root, new ToolRun.Setup(), "--changed-since", "HEAD", "--format", "concise");

        Assert.Equal((1, ""), (run.ExitCode, run.Error));
        Assert.StartsWith("hosts.inc:2:", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Staged_takes_what_is_to_be_committed()
    {
        _folder.With("example.org.zone", Zone).Commit();
        _folder.With("example.org.zone", Zone + New);
        Assert.Equal((0, "", ""), Lint("--staged"));

        _folder.Git("add", "--all");
        Assert.Equal((1, "", "example.org.zone:10 SPF4001"), Lint("--staged"));
    }

    [Fact]
    public void Staged_works_before_the_first_commit()
    {
        _folder.With("example.org.zone", Zone);
        _folder.Git("add", "--all");

        Assert.Equal((1, "", "example.org.zone:9 SPF4001"), Lint("--staged"));
    }

    [Fact]
    public void Staged_tells_when_the_folder_holds_something_else()
    {
        _folder.With("example.org.zone", Zone).Commit();
        _folder.With("example.org.zone", Zone + New);
        _folder.Git("add", "--all");
        _folder.With("example.org.zone", "; not staged\n" + Zone + New);

        Assert.Equal(
            (1, "spflint: Not all changes of 'example.org.zone' are staged; the files are linted as they are in the folder.\n", "example.org.zone:11 SPF4001"),
            Lint("--staged"));
    }

    [Fact]
    public void Staged_leaves_lines_that_are_not_to_be_committed()
    {
        const string Open = "open IN TXT \"v=spf1 +all\"\n";
        _folder.With("example.org.zone", Zones.Clean).Commit();
        _folder.With("example.org.zone", Zones.Clean + "a" + Open + "c" + Open);
        _folder.Git("add", "--all");
        _folder.With("example.org.zone", Zones.Clean + "a" + Open + "b" + Open + "c" + Open + "d" + Open);

        (int exitCode, _, string output) = Lint("--staged");

        Assert.Equal((1, "example.org.zone:9 SPF4001, example.org.zone:11 SPF4001"), (exitCode, output));
    }

    [Theory]
    [InlineData("nowhere")]
    [InlineData("--output=stolen")]
    [InlineData("HEAD:example.org.zone")]
    [InlineData("HEAD..HEAD")]
    public void A_revision_that_is_none_is_told(string revision)
    {
        _folder.With("example.org.zone", Zone).Commit();

        (int exitCode, string error, string output) = Lint($"--changed-since={revision}");

        Assert.Equal((3, ""), (exitCode, output));
        Assert.StartsWith($"spflint: '{revision}' is no commit of the repository '", error, StringComparison.Ordinal);
        Assert.False(File.Exists(_folder.Full("stolen")));
    }

    [Fact]
    public void In_a_shallow_clone_the_way_out_is_told()
    {
        _folder.With("example.org.zone", Zone).Commit();
        _folder.Git("tag", "first");
        _folder.With("example.org.zone", Zone + New).Commit();
        using var folder = new TemporaryFolder();
        GitFolder.GitIn(folder.Path, "clone", "--quiet", "--depth=1", $"file://{_folder.Root.Replace(" ", "%20", StringComparison.Ordinal)}", "clone");

        ToolRun run = GitFolder.LintIn(folder.Full("clone"), "--changed-since", "first");

        Assert.Equal(3, run.ExitCode);
        Assert.Contains("The clone is shallow: fetch the whole history, with actions/checkout by 'fetch-depth: 0'.", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Histories_without_a_common_commit_are_told()
    {
        _folder.With("example.org.zone", Zone).Commit();
        _folder.Git("checkout", "--quiet", "--orphan", "other");
        _folder.Commit("Begin again");

        (int exitCode, string error, _) = Lint("--changed-since", "main");

        Assert.Equal(3, exitCode);
        Assert.Contains("have no commit in common", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--staged")]
    [InlineData("--changed-since=HEAD")]
    public void Outside_of_a_repository_nothing_is_compared(string option)
    {
        using TemporaryFolder folder = new TemporaryFolder().With("example.org.zone", Zone);

        ToolRun run = ToolRun.In(folder, option);

        Assert.Equal((3, ""), (run.ExitCode, run.Output));
        Assert.Equal($"spflint: 'example.org.zone' lies in no git repository, and {option.Split('=')[0]} needs one.\n", run.Error);
    }

    [Fact]
    public void A_broken_repository_is_told_in_the_words_of_git()
    {
        using TemporaryFolder folder = new TemporaryFolder().With("example.org.zone", Zone).With(".git/HEAD", "nonsense\n");

        ToolRun run = ToolRun.In(folder, "--staged");

        Assert.Equal((3, ""), (run.ExitCode, run.Output));
        Assert.StartsWith("spflint: git ", run.Error, StringComparison.Ordinal);
        Assert.Single(run.Error.TrimEnd('\n').Split('\n'));
    }

    [Fact]
    public void Settings_of_the_user_do_not_disturb()
    {
        _folder.With("example.org.zone", Zone).Commit();
        foreach ((string key, string value) in new[] { ("diff.noprefix", "true"), ("diff.mnemonicPrefix", "true"), ("color.ui", "always"), ("diff.external", "false"), ("diff.interHunkContext", "9"), ("diff.context", "5"), ("diff.renames", "false"), ("core.pager", "false") })
            _folder.Git("config", key, value);

        _folder.With("example.org.zone", New + Zone);

        Assert.Equal((1, "", "example.org.zone:1 SPF4001"), Lint("--changed-since", "HEAD"));
    }

    [Fact]
    public void Only_what_is_reported_is_fixed()
    {
        const string OldPlus = "old     IN TXT  \"v=spf1 +a:mail.example.net -all\"\n";
        const string NewPlus = "new     IN TXT  \"v=spf1 +a:mail.example.net -all\"\n";
        _folder.With("example.org.zone", Zones.Clean + OldPlus).Commit();
        _folder.With("example.org.zone", Zones.Clean + OldPlus + NewPlus);

        ToolRun run = _folder.Lint("--changed-since", "HEAD", "--fix");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(Zones.Clean + OldPlus + NewPlus.Replace("+a", "a", StringComparison.Ordinal), File.ReadAllText(_folder.Full("example.org.zone")));
    }

    [Fact]
    public void The_two_options_contradict_each_other()
    {
        (int exitCode, string error, _) = Lint("--staged", "--changed-since", "HEAD");

        Assert.Equal(2, exitCode);
        Assert.StartsWith("spflint: --changed-since and --staged contradict each other; give one of them.\n", error, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private (int ExitCode, string Error, string Output) Lint(params string[] args)
    {
        ToolRun run = _folder.Lint(args);
        return (run.ExitCode, run.Error, run.Output);
    }
}
