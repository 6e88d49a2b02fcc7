using SpfLint.Analysis.Catalogue;
using SpfLint.Cli.Commands;
using SpfLint.Cli.Completion;

namespace SpfLint.Cli.Tests.Completion;

/// <summary>What the scripts hold; that shells complete with them is shown in <c>tests/Conformance/completion</c>.</summary>
public sealed class CompletionScriptTests
{
    private static readonly CompletedCommand[] s_commands = [.. CommandTree.Commands.Select(command => CompletedCommand.Of(command, ToolRun.Nowhere))];

    public static TheoryData<string> ShellNames => [.. Shells.Words];

    [Theory]
    [MemberData(nameof(ShellNames))]
    public void A_script_knows_every_command_option_word_and_rule(string shell)
    {
        using var folder = new TemporaryFolder();

        ToolRun run = ToolRun.In(folder, "completion", shell);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        HashSet<string> words = [.. run.Output.Split([' ', '\n', '\'', '(', ')', '[', '=', ':', ',', '|', ';', '*'])];
        Assert.All(s_commands, command =>
        {
            Assert.Contains(command.Word, words);
            Assert.All(command.Arguments, argument => Assert.Contains(argument, words));
            Assert.All(command.Options, option =>
            {
                Assert.All(option.Names, name => Assert.Contains(shell == "fish" ? name.TrimStart('-') : name, words));
                Assert.All(option.Words, word => Assert.Contains(word, words));
            });
        });
        Assert.All(RuleCatalogue.All, rule => Assert.Contains(rule.Descriptor.Id, words));
    }

    [Theory]
    [MemberData(nameof(ShellNames))]
    public void A_script_is_ASCII_with_plain_line_ends(string shell)
    {
        string script = Shells.Find(shell)!.Write(s_commands);

        Assert.All(script, character => Assert.True(character is '\n' or (>= ' ' and <= '~'), $"U+{(int)character:x4}"));
        Assert.EndsWith("\n", script, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fish", "-d 'it\\'s a \\\\ and $x'")]
    [InlineData("zsh", "it'\\''s a \\ and $x")]
    [InlineData("pwsh", "= 'it''s a \\ and $x'")]
    public void What_shells_could_take_for_code_is_quoted(string shell, string expected)
    {
        var option = new CompletedOption(["--odd"], ValueKind.Free, [], IsRepeatable: false, "X", "it's a \\ and $x");
        var command = new CompletedCommand("lint", "lint", [option], [], TakesRules: false);

        Assert.Contains(expected, Shells.Find(shell)!.Write([command]), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_option_has_a_gist()
    {
        Assert.All(s_commands, command => Assert.All(command.Options, option => Assert.NotEqual("", option.Gist)));
    }

    [Theory]
    [InlineData("lint", "--records", ValueKind.File)]
    [InlineData("lint", "--include-root", ValueKind.Folder)]
    [InlineData("lint", "--format", ValueKind.Word)]
    [InlineData("lint", "--output", ValueKind.WordAndFile)]
    [InlineData("lint", "--severity", ValueKind.RuleAndLevel)]
    [InlineData("lint", "--select", ValueKind.Rules)]
    [InlineData("lint", "--dns", ValueKind.Optional)]
    [InlineData("lint", "--quiet", ValueKind.None)]
    [InlineData("check", "--from", ValueKind.Free)]
    public void The_help_text_and_the_parser_tell_what_a_value_is(string command, string option, object kind) =>
        Assert.Equal(kind, s_commands.Single(c => c.Word == command).Options.Single(o => o.Names[0] == option).Kind);

    [Theory]
    [InlineData("-o, --output FORMAT=FILE", "-o --output", "FORMAT=FILE")]
    [InlineData("--select RULE[,RULE]", "--select", "RULE[,RULE]")]
    [InlineData("--dns [HOST[:PORT]]", "--dns", "[HOST[:PORT]]")]
    [InlineData("-h, --help", "-h --help", "")]
    public void An_option_of_a_help_text_is_read(string typed, string names, string value)
    {
        HelpOption option = HelpOption.Read(typed, "");

        Assert.Equal((names, value), (string.Join(' ', option.Names), option.Value));
    }

    [Theory]
    [InlineData("ksh", "There are no completions for 'ksh', only for bash, zsh, fish, pwsh or powershell.")]
    [InlineData(null, "Name the shell: bash, zsh, fish, pwsh or powershell.")]
    public void A_shell_without_completions_is_refused(string? shell, string message)
    {
        using var folder = new TemporaryFolder();

        ToolRun run = ToolRun.In(folder, shell is null ? ["completion"] : ["completion", shell]);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Equal($"spflint: {message}\nRun 'spflint completion --help' for usage.\n", run.Error);
    }
}
