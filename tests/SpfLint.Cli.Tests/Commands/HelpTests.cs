using SpfLint.Analysis;
using SpfLint.Cli.Commands;
using SpfLint.Cli.Completion;

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
    public void Every_command_has_help_of_its_own()
    {
        using var folder = new TemporaryFolder();

        Assert.All(CommandTree.Commands, command => Assert.Equal(HelpOf(command), ToolRun.In(folder, command.Word, "--help").Output));
        Assert.Equal(CommandTree.Commands.Count, CommandTree.Commands.Select(HelpOf).Distinct().Count());
    }

    [Fact]
    public void The_version_is_that_of_the_build()
    {
        using var folder = new TemporaryFolder();

        Assert.Equal($"spflint {Product.Version}\n", ToolRun.In(folder, "--version").Output);
    }

    [Fact]
    public void The_help_texts_name_every_option_and_no_other() =>
        Assert.All(CommandTree.Commands, command => Assert.Equal(
            command.Create(ToolRun.Nowhere).Definition.Options.Select(option => option.Name).Order(),
            HelpPage.Read(HelpOf(command)).Options.Select(option => option.Names[^1]).Distinct().Order()));

    [Fact]
    public void The_help_texts_fit_a_terminal() =>
        Assert.All(CommandTree.Commands.SelectMany(command => HelpOf(command).Split('\n')), line => Assert.InRange(line.Length, 0, 90));

    [Fact]
    public void The_first_help_names_every_command() =>
        Assert.All(CommandTree.Commands.Skip(1), command => Assert.Contains($"\n  spflint {command.Word} ", HelpText.Lint, StringComparison.Ordinal));

    private static string HelpOf(CommandEntry command) => command.Create(ToolRun.Nowhere).Help;
}
