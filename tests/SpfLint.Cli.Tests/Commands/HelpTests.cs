using System.CommandLine;
using SpfLint.Analysis;
using SpfLint.Cli.Commands;

namespace SpfLint.Cli.Tests.Commands;

public sealed class HelpTests
{
    [Theory]
    [InlineData("--help")]
    [InlineData("-h")]
    [InlineData("lint", "--help")]
    [InlineData("some.zone", "--bogus", "--help")]
    public void Help_is_printed_whatever_stands_beside_it(params string[] args)
    {
        using var folder = new TemporaryFolder();

        ToolRun run = ToolRun.In(folder, args);

        Assert.Equal((0, HelpText.Lint, ""), (run.ExitCode, run.Output, run.Error));
    }

    [Fact]
    public void The_other_commands_have_help_of_their_own()
    {
        using var folder = new TemporaryFolder();

        Assert.Equal(HelpText.Rule, ToolRun.In(folder, "rule", "--help").Output);
        Assert.Equal(HelpText.Check, ToolRun.In(folder, "check", "--help").Output);
        Assert.Equal(HelpText.Show, ToolRun.In(folder, "show", "--help").Output);
        Assert.Equal(HelpText.Lock, ToolRun.In(folder, "lock", "--help").Output);
        Assert.Equal(HelpText.Config, ToolRun.In(folder, "config", "--help").Output);
        Assert.Equal(HelpText.Test, ToolRun.In(folder, "test", "--help").Output);
    }

    [Fact]
    public void The_version_is_that_of_the_build()
    {
        using var folder = new TemporaryFolder();

        Assert.Equal($"spflint {Product.Version}\n", ToolRun.In(folder, "--version").Output);
    }

    [Fact]
    public void The_help_texts_name_every_option()
    {
        using var folder = new TemporaryFolder();
        var environment = new ToolEnvironment
        {
            Output = TextWriter.Null,
            Error = TextWriter.Null,
            OpenInput = () => Stream.Null,
            WorkingDirectory = folder.Path,
            Variable = _ => null,
        };

        Assert.All(new LintCommand(environment).Definition.Options, option => AssertNamed(option, HelpText.Lint));
        Assert.All(new RuleCommand(environment).Definition.Options, option => AssertNamed(option, HelpText.Rule));
        Assert.All(new CheckCommand(environment).Definition.Options, option => AssertNamed(option, HelpText.Check));
        Assert.All(new ShowCommand(environment).Definition.Options, option => AssertNamed(option, HelpText.Show));
        Assert.All(new LockCommand(environment).Definition.Options, option => AssertNamed(option, HelpText.Lock));
        Assert.All(new ConfigCommand(environment).Definition.Options, option => AssertNamed(option, HelpText.Config));
        Assert.All(new TestCommand(environment).Definition.Options, option => AssertNamed(option, HelpText.Test));
    }

    [Fact]
    public void The_help_texts_fit_a_terminal() =>
        Assert.All((HelpText.Lint + HelpText.Rule + HelpText.Check + HelpText.Config + HelpText.Lock + HelpText.Show + HelpText.Test).Split('\n'), line => Assert.InRange(line.Length, 0, 90));

    private static void AssertNamed(Option option, string help) => Assert.Contains(option.Name, help, StringComparison.Ordinal);
}
