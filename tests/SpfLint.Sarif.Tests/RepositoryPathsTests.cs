using System.Text.Json.Nodes;
using SpfLint.Analysis;
using SpfLint.Analysis.Input;

namespace SpfLint.Sarif.Tests;

public sealed class RepositoryPathsTests
{
    private const string Commit = "0123456789abcdef0123456789abcdef01234567";
    private const string Config = "[core]\n\tbare = false\n[remote \"origin\"]\n\turl = https://token@git.example/team/zones.git\n";

    [Theory]
    [InlineData("", "zones/a b#%.zone")]
    [InlineData("zones", "a b#%.zone")]
    [InlineData("other", "../zones/a b#%.zone")]
    public void Paths_are_relative_to_the_checkout_whatever_the_working_directory(string workingDirectory, string path)
    {
        using TemporaryFolder folder = Checkout().With("zones/a b#%.zone", "x").With("other/y", "y");

        JsonNode location = Report(folder.Full(workingDirectory), path)["results"]![0]!["locations"]![0]!["physicalLocation"]!["artifactLocation"]!;

        Assert.Equal("zones/a%20b%23%25.zone", location["uri"]!.GetValue<string>());
        Assert.Equal("%SRCROOT%", location["uriBaseId"]!.GetValue<string>());
    }

    [Fact]
    public void A_checkout_is_described_without_credentials()
    {
        using TemporaryFolder folder = Checkout().With("a.zone", "x");

        Assert.Equal(
            $$$"""[{"repositoryUri":"https://git.example/team/zones","revisionId":"{{{Commit}}}","branch":"main","mappedTo":{"uriBaseId":"%SRCROOT%"}}]""",
            SarifRun.Json(Report(folder.Path, "a.zone")["versionControlProvenance"]));
    }

    [Theory]
    [InlineData("")]
    [InlineData("[remote \"origin\"]\n\turl = /srv/git/zones.git\n")]
    public void A_repository_that_is_nowhere_on_the_web_is_not_named(string config)
    {
        using TemporaryFolder folder = new TemporaryFolder().With("a.zone", "x").With(".git/HEAD", $"{Commit}\n").With(".git/config", config);

        JsonNode run = Report(folder.Path, "a.zone");

        Assert.Null(run["versionControlProvenance"]);
        Assert.DoesNotContain("file://", SarifRun.Json(run), StringComparison.Ordinal);
    }

    [Fact]
    public void A_packed_reference_is_found()
    {
        using TemporaryFolder folder = new TemporaryFolder()
            .With("a.zone", "x").With(".git/HEAD", "ref: refs/heads/topic/x\n").With(".git/config", Config)
            .With(".git/packed-refs", $"# pack-refs with: peeled\nffff refs/heads/x\n{Commit} refs/heads/topic/x\n");

        JsonNode checkout = Report(folder.Path, "a.zone")["versionControlProvenance"]![0]!;

        Assert.Equal((Commit, "topic/x"), (checkout["revisionId"]!.GetValue<string>(), checkout["branch"]!.GetValue<string>()));
    }

    [Fact]
    public void A_detached_head_has_a_commit_and_no_branch()
    {
        using TemporaryFolder folder = new TemporaryFolder().With("a.zone", "x").With(".git/HEAD", $"{Commit}\n").With(".git/config", Config);

        JsonNode checkout = Report(folder.Path, "a.zone")["versionControlProvenance"]![0]!;

        Assert.Equal(Commit, checkout["revisionId"]!.GetValue<string>());
        Assert.Null(checkout["branch"]);
    }

    [Fact]
    public void A_worktree_shares_the_configuration_of_its_repository()
    {
        using TemporaryFolder folder = new TemporaryFolder()
            .With("main/.git/config", Config).With("main/.git/HEAD", "ref: refs/heads/main\n").With("main/.git/refs/heads/topic", $"{Commit}\n")
            .With("main/.git/worktrees/tree/HEAD", "ref: refs/heads/topic\n").With("main/.git/worktrees/tree/commondir", "../..\n")
            .With("tree/.git", "gitdir: ../main/.git/worktrees/tree\n").With("tree/zones/a.zone", "x");

        JsonNode run = Report(folder.Full("tree/zones"), "a.zone");

        Assert.Equal("zones/a.zone", run["results"]![0]!["locations"]![0]!["physicalLocation"]!["artifactLocation"]!["uri"]!.GetValue<string>());
        Assert.Equal(Commit, run["versionControlProvenance"]![0]!["revisionId"]!.GetValue<string>());
        Assert.Equal("https://git.example/team/zones", run["versionControlProvenance"]![0]!["repositoryUri"]!.GetValue<string>());
    }

    [Fact]
    public void A_broken_checkout_is_still_a_root()
    {
        using TemporaryFolder folder = new TemporaryFolder().With("zones/a.zone", "x").With(".git/nothing", "x");

        JsonNode run = Report(folder.Full("zones"), "a.zone");

        Assert.Equal("zones/a.zone", run["results"]![0]!["locations"]![0]!["physicalLocation"]!["artifactLocation"]!["uri"]!.GetValue<string>());
    }

    [Fact]
    public void Without_a_checkout_paths_are_relative_to_the_working_directory()
    {
        using TemporaryFolder folder = new TemporaryFolder().With("zones/a.zone", "x");

        JsonNode run = Report(folder.Path, "zones/a.zone");

        Assert.Equal(
            """{"uri":"zones/a.zone"}""",
            SarifRun.Json(run["results"]![0]!["locations"]![0]!["physicalLocation"]!["artifactLocation"]));
        Assert.Null(run["versionControlProvenance"]);
    }

    [Theory]
    [InlineData("https://example.org/team/zones.git", "https://example.org/team/zones")]
    [InlineData("https://user:secret@example.org/team/zones", "https://example.org/team/zones")]
    [InlineData("https://example.org:8443/team/zones?token=secret#x", "https://example.org:8443/team/zones")]
    [InlineData("git@example.org:team/zones.git", "https://example.org/team/zones")]
    [InlineData("example.org:/team/zones.git", "https://example.org/team/zones")]
    [InlineData("ssh://git@example.org:2222/team/zones.git", "https://example.org/team/zones")]
    [InlineData("http://example.org/zones", "http://example.org/zones")]
    [InlineData("../zones.git", null)]
    [InlineData("/srv/git/zones.git", null)]
    [InlineData("file:///srv/git/zones.git", null)]
    [InlineData("", null)]
    public void A_remotes_address_is_cleaned_for_publication(string address, string? expected) =>
        Assert.Equal(expected, GitRemote.Parse(address)?.AbsoluteUri);

    private static TemporaryFolder Checkout() => new TemporaryFolder()
        .With(".git/HEAD", "ref: refs/heads/main\n").With(".git/refs/heads/main", $"{Commit}\n").With(".git/config", Config);

    private static JsonNode Report(string workingDirectory, string path)
    {
        using var files = new SourceFiles(workingDirectory);
        LintInput input = new ZoneFileFinder(files).Find([path]).Inputs.Single();
        using var output = new StringWriter();
        var report = new SarifReport { Result = SarifRun.Found(SarifRun.At(input.Source, 0, 1)), Files = files };
        report.Write(output);
        return JsonNode.Parse(output.ToString())!["runs"]![0]!;
    }
}
