namespace SpfLint.Cli.Tests.Scope;

/// <summary>What <c>spflint diff --base</c> makes of the history of a repository.</summary>
public sealed class DiffBaseTests
{
    private const string Soa = "@ 3600 IN SOA ns1 hostmaster 1 7200 1800 1209600 3600\n  3600 IN NS ns1\nns1 3600 IN A 192.0.2.1\n";

    [Fact]
    public void Zones_are_compared_with_the_commit_that_the_branch_began_at()
    {
        using GitFolder git = Repository("ip4:192.0.2.1 -all");
        git.Git("checkout", "--quiet", "-b", "work");
        git.With("zones/example.org.zone", Zone("ip4:192.0.2.1 ip4:192.0.2.2 -all")).Commit();
        git.Git("checkout", "--quiet", "main");
        git.With("zones/example.org.zone", Zone("-all")).Commit();
        git.Git("checkout", "--quiet", "work");

        ToolRun run = Diff(git.Root, "--base", "main", "zones", "--fail-on", "gain");

        Assert.Equal(1, run.ExitCode);
        Assert.Equal(
            """
            example.org (zones/example.org.zone)
              gains    IPv4  192.0.2.2 (1 address)
                       fail by -all -> pass by ip4:192.0.2.2

            Compared 1 name: 1 gains.

            """,
            run.Output);
    }

    [Fact]
    public void Includes_are_resolved_among_the_files_of_that_time()
    {
        using var git = new GitFolder();
        git.With("zones/example.org.zone", Soa + "$INCLUDE \"parts/mail.inc\"\n").With("zones/parts/mail.inc", "@ 3600 IN TXT \"v=spf1 ip4:192.0.2.1 -all\"\n").Commit();
        git.With("zones/parts/mail.inc", "@ 3600 IN TXT \"v=spf1 ip4:192.0.2.2 -all\"\n");

        ToolRun run = Diff(git.Full("zones"), "--base", "HEAD", "example.org.zone");

        Assert.Contains("  gains    IPv4  192.0.2.2 (1 address)\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("  loses    IPv4  192.0.2.1 (1 address)\n", run.Output, StringComparison.Ordinal);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
    }

    [Fact]
    public void A_file_that_is_new_has_gone_or_has_another_name_is_no_problem()
    {
        using GitFolder git = Repository("ip4:192.0.2.1 -all");
        git.With("zones/old.example.zone", Soa + "@ 3600 IN TXT \"v=spf1 ip4:192.0.2.1 ?all\"\n").Commit();
        git.With("zones/new.example.zone", Soa + "@ 3600 IN TXT \"v=spf1 ip4:192.0.2.1 ?all\"\n");
        File.Delete(git.Full("zones/old.example.zone"));
        File.Move(git.Full("zones/example.org.zone"), git.Full("zones/db.example.org"));

        ToolRun folder = Diff(git.Root, "--base", "HEAD");
        ToolRun files = Diff(git.Root, "--base", "HEAD", "zones/old.example.zone", "zones/new.example.zone");

        Assert.EndsWith("Compared 3 names: 1 gains, 1 loses, 2 change otherwise, 1 untouched.\n", folder.Output, StringComparison.Ordinal);
        Assert.EndsWith("Compared 2 names: 1 gains, 1 loses, 2 change otherwise.\n", files.Output, StringComparison.Ordinal);
        Assert.Equal((0, ""), (folder.ExitCode, folder.Error));
        Assert.Equal((0, ""), (files.ExitCode, files.Error));
    }

    [Fact]
    public void A_lock_file_that_has_changed_shows_at_the_names_that_need_it()
    {
        using GitFolder git = Repository("include:spf.other.example -all");
        git.With("spflint.lock", "spf.other.example. 300 IN TXT \"v=spf1 ip4:203.0.113.1 -all\"\n").Commit();
        git.With("spflint.lock", "spf.other.example. 300 IN TXT \"v=spf1 ip4:203.0.113.2 -all\"\n");

        Assert.Contains("  gains    IPv4  203.0.113.2 (1 address)\n", Diff(git.Root, "--base", "HEAD").Output, StringComparison.Ordinal);
        Assert.EndsWith("Compared 1 name: 1 untouched.\n", Diff(git.Root, "--base", "HEAD", "--lock", "spflint.lock").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_that_leads_out_of_the_repository_is_not_followed()
    {
        using GitFolder git = Repository("-all");
        File.CreateSymbolicLink(git.Full("zones/passwd.zone"), "/etc/passwd");
        git.Commit();

        ToolRun run = Diff(git.Root, "--base", "HEAD", "zones");

        Assert.Equal((0, "Compared 1 name: 1 untouched.\n", ""), (run.ExitCode, run.Output, run.Error));
    }

    [Theory]
    [InlineData("nowhere")]
    [InlineData("--output=x")]
    [InlineData("main:zones")]
    public void A_revision_that_there_is_not_is_told(string revision)
    {
        using GitFolder git = Repository("-all");

        ToolRun run = Diff(git.Root, $"--base={revision}");

        Assert.Equal((3, ""), (run.ExitCode, run.Output));
        Assert.StartsWith($"spflint: '{revision}' is no commit of the repository", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_without_a_repository_is_told()
    {
        using TemporaryFolder folder = new TemporaryFolder().With("example.org.zone", Soa);

        ToolRun run = Diff(folder.Path, "--base", "HEAD");

        Assert.Equal((3, "spflint: '.' lies in no git repository, and --base needs one.\n"), (run.ExitCode, run.Error));
    }

    private static GitFolder Repository(string terms)
    {
        GitFolder git = new GitFolder().With("zones/example.org.zone", Zone(terms));
        git.Commit();
        return git;
    }

    private static string Zone(string terms) => $"{Soa}@ 3600 IN TXT \"v=spf1 {terms}\"\n";

    private static ToolRun Diff(string folder, params string[] args) => ToolRun.In(folder, new ToolRun.Setup(), ["diff", .. args]);
}
