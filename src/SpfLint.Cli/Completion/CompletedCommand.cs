using System.Collections.Immutable;
using System.CommandLine.Completions;
using SpfLint.Cli.Commands;

namespace SpfLint.Cli.Completion;

/// <summary>A command as the scripts complete it.</summary>
/// <param name="Word">What people type for it.</param>
/// <param name="Summary">What it does, in a few words.</param>
/// <param name="Options">Its options by name.</param>
/// <param name="Arguments">The words that its argument may be; none where it takes files.</param>
/// <param name="TakesRules">Whether its argument is a rule.</param>
internal sealed record CompletedCommand(
    string Word, string Summary, ImmutableArray<CompletedOption> Options, ImmutableArray<string> Arguments, bool TakesRules)
{
    /// <summary>What completes a command.</summary>
    public static CompletedCommand Of(CommandEntry entry, ToolEnvironment environment)
    {
        ToolCommand command = entry.Create(environment);
        HelpPage page = HelpPage.Read(command.Help);
        bool takesRules = command is RuleCommand;
        return new CompletedCommand(
            entry.Word,
            page.Summary,
            [.. command.Definition.Options.Select(option => CompletedOption.Of(option, page)).OrderBy(option => option.Names[0], StringComparer.Ordinal)],
            takesRules ? [] : [.. command.Positional.GetCompletions(CompletionContext.Empty).Select(item => item.Label)],
            takesRules);
    }
}
