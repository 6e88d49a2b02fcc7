using System.CommandLine;
using SpfLint.Cli.Completion;

namespace SpfLint.Cli.Commands;

/// <summary><c>spflint completion SHELL</c>.</summary>
internal sealed class CompletionCommand : ToolCommand
{
    private readonly Argument<string?> _shell = new("SHELL") { Arity = ArgumentArity.ZeroOrOne };

    public CompletionCommand(ToolEnvironment environment)
        : base(environment)
    {
        _shell.CompletionSources.Add([.. Shells.Words]);
        Definition.Add(_shell);
    }

    /// <inheritdoc/>
    public override string HelpCommand => $"{Tool.Name} completion --help";

    /// <inheritdoc/>
    public override Argument Positional => _shell;

    /// <inheritdoc/>
    public override string Help => HelpText.Completion;

    /// <inheritdoc/>
    public override int Run(ParseResult result)
    {
        if (result.GetValue(_shell) is not { } word)
            return Refuse($"Name the shell: {Choice.List(Shells.Words)}.");

        if (Shells.Find(word) is not { } script)
            return Refuse($"There are no completions for '{word}', only for {Choice.List(Shells.Words)}.");

        Environment.Output.Write(script.Write([.. CommandTree.Commands.Select(command => CompletedCommand.Of(command, Environment))]));
        return ExitCode.Clean;
    }
}
