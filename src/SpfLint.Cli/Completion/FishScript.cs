namespace SpfLint.Cli.Completion;

/// <summary>Completion for fish 3 and later.</summary>
internal sealed class FishScript : CompletionScript
{
    private const string Helpers = """
        function __spflint_is -d 'Whether the command line is for one of these commands'
            set -l words (commandline -opc)
            set -l command lint
            if test (count $words) -gt 1; and contains -- $words[2] $__spflint_commands
                set command $words[2]
            end
            contains -- $command $argv
        end

        function __spflint_is_first -d 'Whether the first word is being typed'
            test (count (commandline -opc)) -eq 1
        end

        function __spflint_rules -d 'All rules with their names'
            string replace : \t -- $__spflint_all_rules
        end

        function __spflint_rule_and_level -d 'All rules with all severities'
            for rule in (string replace -r ':.*' '' -- $__spflint_all_rules)
                printf '%s\n' $rule={LEVELS}
            end
        end

        function __spflint_word_and_file -d 'Words before an = and a file, and files'
            set -l token (commandline -ct | string replace -r '^--?[a-z]+=' '')
            if string match -q '*=*' -- $token
                set -l word (string replace -r '=.*' '' -- $token)
                printf '%s\n' $word=(__fish_complete_suffix (string replace -r '^[^=]*=' '' -- $token) '' | string replace -r '\t.*' '')
            else
                printf '%s=\n' $argv
                __fish_complete_suffix $token ''
            end
        end

        """;

    /// <inheritdoc/>
    public override string Write(IReadOnlyList<CompletedCommand> commands)
    {
        Line("# Completes command lines of spflint in fish.");
        Line();
        Line($"set -g __spflint_commands {string.Join(' ', commands.Select(command => command.Word))}");
        Line($"set -g __spflint_all_rules {string.Join(' ', CompletedRule.All.Select(rule => $"{rule.Id}:{rule.Name}"))}");
        Line();
        Text.Append(Helpers.Replace("LEVELS", CompletedRule.Levels.Replace(' ', ','), StringComparison.Ordinal)).Append('\n');
        foreach (CompletedCommand command in commands)
            Line($"complete -c spflint -n __spflint_is_first -a {command.Word} -d {Quote(command.Summary)}");

        foreach (CompletedCommand command in commands)
        {
            Line();
            WriteCommand(command);
        }

        return Text.ToString();
    }

    private void WriteCommand(CompletedCommand command)
    {
        string start = $"complete -c spflint -n '__spflint_is {command.Word}'";
        if (command.TakesRules)
            Line($"{start} -f -a '(__spflint_rules)'");
        else if (command.Arguments.Length > 0)
            Line($"{start} -f -a {Quote(string.Join(' ', command.Arguments))}");

        foreach (CompletedOption option in command.Options)
        {
            string names = string.Join(' ', option.Names.Select(name => name.StartsWith("--", StringComparison.Ordinal) ? $"-l {name[2..]}" : $"-s {name[1..]}"));
            Line($"{start} {names}{Value(option)} -d {Quote(option.Gist)}");
        }
    }

    private static string Value(CompletedOption option) => option.Kind switch
    {
        ValueKind.None or ValueKind.Optional => "",
        ValueKind.Word => $" -x -a {Quote(string.Join(' ', option.Words))}",
        ValueKind.File => " -r -F",
        ValueKind.Folder => " -x -a '(__fish_complete_directories)'",
        ValueKind.WordAndFile => $" -x -a '(__spflint_word_and_file {string.Join(' ', option.Words)})'",
        ValueKind.RuleAndLevel => " -x -a '(__spflint_rule_and_level)'",
        ValueKind.Rules => " -x -a '(__fish_complete_list , __spflint_rules)'",
        _ => " -x",
    };

    private static string Quote(string text) =>
        $"'{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal)}'";
}
