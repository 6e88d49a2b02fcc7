using System.Text.RegularExpressions;
using YamlDotNet.RepresentationModel;

namespace SpfLint.Cli.Tests.Integration;

/// <summary>Which files the hooks for pre-commit take; <c>tests/Conformance/precommit</c> runs them.</summary>
public sealed class HookTests
{
    private static readonly YamlNode[] s_hooks =
        [.. ((YamlSequenceNode)Yaml.Load(File.ReadAllText(Path.Combine(Repository.Root, ".pre-commit-hooks.yaml")))).Children];

    [Theory]
    [InlineData("example.org.zone")]
    [InlineData("dns/example.org.zonefile")]
    [InlineData("dns/db.example.org")]
    [InlineData("dns/db.192.0.2")]
    [InlineData("dns/named.example.org")]
    [InlineData("example.org.db")]
    [InlineData("zones/example.org")]
    [InlineData("zones/customers/example.net")]
    [InlineData("2.0.192.in-addr.arpa")]
    [InlineData("dns/example.org.signed")]
    [InlineData("dns/EXAMPLE.ORG.ZONE")]
    [InlineData("Zones/Example.Org")]
    public void Zone_files_are_linted_as_in_a_folder(string path)
    {
        Assert.True(IsTaken(path));
        Assert.True(IsFound(path, Zones.Clean));
    }

    [Theory]
    [InlineData("zones/README.md")]
    [InlineData("zones/deploy.sh")]
    [InlineData("zones/DEPLOY.BAT")]
    [InlineData("zones/example.org.zone.bak")]
    [InlineData("zones/example.org.zone~")]
    [InlineData("zones/example.org.zone.j2")]
    [InlineData("zones/example.org.jnl")]
    [InlineData("zones/spflint.lock")]
    [InlineData("db.root")]
    [InlineData("named.conf")]
    [InlineData("named.ca")]
    [InlineData("src/db.py")]
    [InlineData("src/db.config.ts")]
    [InlineData("main.zone.rs")]
    public void Other_files_are_not(string path)
    {
        Assert.False(IsTaken(path));
        Assert.False(IsFound(path, "Something else.\n"));
    }

    [Theory]
    [InlineData("zones/Makefile")]
    [InlineData("zones/.gitkeep")]
    [InlineData("example.org")]
    [InlineData("docs/zones.md")]
    public void Names_that_say_little_are_left_to_the_user(string path) => Assert.False(IsTaken(path));

    [Fact]
    public void All_hooks_take_the_same_files_with_one_process()
    {
        Assert.Equal(s_hooks.Select(hook => hook["id"].ToString()).Distinct().Count(), s_hooks.Length);
        Assert.All(s_hooks, hook =>
        {
            Assert.Equal("true", hook["require_serial"].ToString());
            Assert.Contains(hook["entry"].ToString(), (string[])["spflint lint", "spflint lint --fix", "spflint format"]);
            Assert.Equal(s_hooks[0]["files"], hook["files"]);
            Assert.Equal(s_hooks[0]["exclude"], hook["exclude"]);
        });
    }

    private static bool IsTaken(string path) => Matches("files", path) && !Matches("exclude", path);

    // Python's "(?x)" is .NET's as well.
    private static bool Matches(string key, string path) => Regex.IsMatch(path, s_hooks[0][key].ToString());

    private static bool IsFound(string path, string content)
    {
        using TemporaryFolder folder = new TemporaryFolder().With(path, content);
        return ToolRun.In(folder, "--show-files").Output.StartsWith(path, StringComparison.Ordinal);
    }
}
