using SpfLint.Cli.Commands;

namespace SpfLint.Cli.Tests.Commands;

public sealed class CommandTreeTests
{
    [Theory]
    [InlineData("lnit", "spflint lint")]
    [InlineData("chek", "spflint check")]
    [InlineData("rules", "spflint rule")]
    [InlineData("help", "spflint --help")]
    [InlineData("version", "spflint --version")]
    public void A_word_that_is_nearly_a_command_and_no_path_is_asked_about(string word, string meant)
    {
        using var folder = new TemporaryFolder();

        ToolRun run = ToolRun.In(folder, word, "zones");

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Equal($"spflint: There is no file or command '{word}'; did you mean '{meant}'?\nRun 'spflint --help' for usage.\n", run.Error);
    }

    [Theory]
    [InlineData("help")]
    [InlineData("rules")]
    public void A_path_is_a_path_whatever_it_is_called(string name)
    {
        using TemporaryFolder folder = new TemporaryFolder().With($"{name}/example.org.zone", Zones.PassesEveryone);

        Assert.StartsWith($"{name}/example.org.zone:9:25: error SPF4001", ToolRun.In(folder, name).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("missing", "missing")]
    [InlineData("lint.zone", "lint.zone")]
    [InlineData("./help", "help")]
    public void Another_path_that_does_not_exist_is_called_missing(string path, string shown)
    {
        using var folder = new TemporaryFolder();

        ToolRun run = ToolRun.In(folder, path);

        Assert.Equal(3, run.ExitCode);
        Assert.StartsWith($"spflint: '{shown}' does not exist.", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_command_is_another_word() =>
        Assert.Equal(CommandTree.Commands.Count, CommandTree.Commands.Select(command => command.Word).Distinct().Count());
}
