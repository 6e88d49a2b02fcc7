namespace SpfLint.Cli.Completion;

/// <summary>Completion for zsh, with its <c>_arguments</c>; a file for <c>$fpath</c> that can be sourced as well.</summary>
internal sealed class ZshScript : CompletionScript
{
    private const string Helpers = """
        _spflint_rules() { _describe -t rules rule _spflint_all_rules }

        _spflint_rule_and_level() {
          if compset -P '*='; then
            local -a levels=(LEVELS)
            _describe -t levels severity levels
          else
            _describe -t rules rule _spflint_all_rules -qS =
          fi
        }

        _spflint_rule_list() {
          compset -P '*,'
          _describe -t rules rule _spflint_all_rules -qS ,
        }

        # Files, and the words of its arguments before an '=' and a file. _arguments puts options of compadd before them.
        _spflint_word_and_file() {
          while [[ $1 != -- ]]; do shift; done
          shift
          local -a formats=("$@")
          if compset -P '*='; then
            _files
          else
            _describe -t formats format formats -qS =
            _files
          fi
        }

        _spflint_first() {
          _describe -t commands command _spflint_all_commands
          _files
        }

        """;

    private const string Start = """
        _spflint() {
          local curcontext=$curcontext state line command=lint
          typeset -A opt_args
          if (( CURRENT > 2 && ${+_spflint_all_commands[(r)$words[2]:*]} )); then
            command=$words[2]
            shift words
            (( CURRENT-- ))
          fi

        """;

    private const string End = """
        if [[ $funcstack[1] == _spflint ]]; then
          _spflint "$@"
        else
          compdef _spflint spflint
        fi

        """;

    /// <inheritdoc/>
    public override string Write(IReadOnlyList<CompletedCommand> commands)
    {
        Line("#compdef spflint");
        Line("# Completes command lines of spflint in zsh.");
        Line();
        WriteArray("_spflint_all_commands", commands.Select(command => (command.Word, command.Summary)));
        WriteArray("_spflint_all_rules", CompletedRule.All.Select(rule => (rule.Id, rule.Name)));
        Text.Append(Helpers.Replace("LEVELS", CompletedRule.Levels, StringComparison.Ordinal)).Append('\n');
        Text.Append(Start).Append('\n');
        Line("  case $command in");
        foreach (CompletedCommand command in commands)
            WriteCommand(command, isDefault: command == commands[0]);

        Line("  esac");
        Line("}");
        Line();
        Text.Append(End);
        return Text.ToString();
    }

    private void WriteArray(string name, IEnumerable<(string Word, string Explanation)> items)
    {
        Line($"typeset -ga {name}=(");
        foreach ((string word, string explanation) in items)
            Line($"  {Quote($"{word}:{explanation}")}");

        Line(")");
        Line();
    }

    private void WriteCommand(CompletedCommand command, bool isDefault)
    {
        Line($"    ({command.Word})");
        Line("      _arguments -S : \\");
        foreach (CompletedOption option in command.Options)
        {
            foreach (string name in option.Names)
                Line($"        {Quote(Specification(option, name))} \\");
        }

        if (isDefault)
            Line("        '1: :_spflint_first' \\");

        Line($"        {Quote(Positional(command))}");
        Line("      ;;");
    }

    private static string Positional(CompletedCommand command) =>
        command.TakesRules ? "1:rule:_spflint_rules"
        : command.Arguments.Length > 0 ? $"1:{command.Word}:({string.Join(' ', command.Arguments)})"
        : "*:path:_files";

    private static string Specification(CompletedOption option, string name)
    {
        string others = option.IsRepeatable ? "*" : $"({string.Join(' ', option.Names)})";
        string assignment = option.Kind switch
        {
            ValueKind.None => "",
            ValueKind.Optional => "=-",
            _ => name.StartsWith("--", StringComparison.Ordinal) ? "=" : "",
        };
        string gist = option.Gist.Replace('[', '(').Replace(']', ')');
        return $"{others}{name}{assignment}[{gist}]{Value(option)}";
    }

    private static string Value(CompletedOption option) => option.Kind switch
    {
        ValueKind.None => "",
        ValueKind.Optional => $"::{option.Value}: ",
        ValueKind.Word => $":{option.Value}:({string.Join(' ', option.Words)})",
        ValueKind.File => $":{option.Value}:_files",
        ValueKind.Folder => $":{option.Value}:_files -/",
        ValueKind.WordAndFile => $":{option.Value}:_spflint_word_and_file -- {string.Join(' ', option.Words)}",
        ValueKind.RuleAndLevel => $":{option.Value}:_spflint_rule_and_level",
        ValueKind.Rules => $":{option.Value}:_spflint_rule_list",
        _ => $":{option.Value}: ",
    };

    private static string Quote(string text) => $"'{text.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
