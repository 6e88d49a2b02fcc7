namespace SpfLint.Cli.Completion;

/// <summary>
/// Completion for bash 3.2 (macOS) and later, which needs nothing else. Options, words and ids are letters, digits and hyphens, so
/// they stand bare.
/// </summary>
internal sealed class BashScript : CompletionScript
{
    private const string Helpers = """
        # Offers those of its arguments that go on with what is typed.
        _spflint_words() {
          local word
          for word in "$@"; do
            [[ $lead$word == "$current"* ]] && COMPREPLY+=("$lead$word")
          done
        }

        # Offers files (f) or folders (d).
        _spflint_files() {
          local file
          while IFS= read -r file; do
            COMPREPLY+=("$lead$file")
          done < <(compgen -"${1:-f}" -- "${current#"$lead"}")
          compopt -o filenames 2> /dev/null
        }

        # Offers nothing, and files neither.
        _spflint_free() { compopt +o default 2> /dev/null; }

        # Offers what the caller adds an '=' to.
        _spflint_keys() {
          _spflint_words "${@/%/=}"
          compopt -o nospace 2> /dev/null
        }

        _spflint_rule_and_level() {
          local value=${current#"$lead"}
          if [[ $value == *=* ]]; then
            lead+=${value%%=*}=
            _spflint_words LEVELS
          else
            _spflint_keys $_spflint_rules
          fi
        }

        _spflint_rule_list() {
          local value=${current#"$lead"}
          lead+=${value%"${value##*,}"}
          _spflint_words $_spflint_rules
        }

        # Offers files, and the words of its arguments before an '=' and a file.
        _spflint_word_and_file() {
          local value=${current#"$lead"}
          if [[ $value == *=* ]]; then
            lead+=${value%%=*}=
          else
            _spflint_keys "$@"
          fi
          _spflint_files
        }

        """;

    private const string Start = """
        _spflint() {
          local IFS=$' \t\n' word index option='' lead='' current='' command=lint options=''
          local -a words
          words=()
          COMPREPLY=()

          # Bash breaks words at '=', unless told otherwise: here they are whole again.
          for ((index = 1; index <= COMP_CWORD; index++)); do
            word=${COMP_WORDS[index]}
            if ((${#words[@]} > 0)) && [[ $word == = || ${COMP_WORDS[index - 1]} == = ]]; then
              words[${#words[@]} - 1]+=$word
            else
              words+=("$word")
            fi
          done

          ((${#words[@]} > 0)) || words=('')
          current=${words[${#words[@]} - 1]}
          ((${#words[@]} > 1)) && option=${words[${#words[@]} - 2]}
          if [[ $current == --*=* ]]; then
            option=${current%%=*}
            lead=$option=
          fi

          for ((index = 0; index < ${#words[@]} - 1; index++)); do
            if [[ ${words[index]} == -- ]]; then
              _spflint_files
              return
            fi
          done

        """;

    private const string End = """
          if [[ $current == -* ]]; then
            _spflint_words $options
            return
          fi

          if ((${#words[@]} == 1)); then
            _spflint_words COMMANDS
          fi

        """;

    private const string Finish = """
        _spflint_completion() {
          local whole index typed
          _spflint

          # Bash replaces only what stands behind the last '=' at which it broke the word.
          if [[ $COMP_WORDBREAKS == *=* && ${#COMPREPLY[@]} -gt 0 ]]; then
            typed=${COMP_LINE:0:COMP_POINT}
            typed=${typed##*[[:space:]]}
            whole=${typed%"${typed##*=}"}
            for index in "${!COMPREPLY[@]}"; do
              COMPREPLY[index]=${COMPREPLY[index]#"$whole"}
            done
          fi
        }

        complete -o default -F _spflint_completion spflint

        """;

    /// <inheritdoc/>
    public override string Write(IReadOnlyList<CompletedCommand> commands)
    {
        Line("# Completes command lines of spflint in bash.");
        Line();
        Line("# Lists of words are split where they are used.");
        Line("# shellcheck disable=SC2086");
        Line();
        Line($"_spflint_rules='{string.Join(' ', CompletedRule.All.Select(rule => rule.Id))}'");
        Line();
        Text.Append(Helpers.Replace("LEVELS", CompletedRule.Levels, StringComparison.Ordinal)).Append('\n');
        Text.Append(Start);
        string words = string.Join(' ', commands.Select(command => command.Word));
        Line();
        Line("  if ((${#words[@]} > 1)); then");
        Line("    case ${words[0]} in");
        Line($"      {words.Replace(" ", " | ", StringComparison.Ordinal)}) command=${{words[0]}} ;;");
        Line("    esac");
        Line("  fi");
        Line();
        Line("  case $command in");
        foreach (CompletedCommand command in commands)
            WriteOptions(command);

        Line("  esac");
        Line();
        Text.Append(End.Replace("COMMANDS", words, StringComparison.Ordinal)).Append('\n');
        Line("  case $command in");
        foreach (CompletedCommand command in commands.Where(command => command.TakesRules || command.Arguments.Length > 0))
            Line($"    {command.Word}) _spflint_words {(command.TakesRules ? "$_spflint_rules" : string.Join(' ', command.Arguments))} ;;");

        Line("    *) _spflint_files ;;");
        Line("  esac");
        Line("}");
        Line();
        Text.Append(Finish);
        return Text.ToString();
    }

    private void WriteOptions(CompletedCommand command)
    {
        Line($"    {command.Word})");
        Line($"      options='{string.Join(' ', command.Options.SelectMany(option => option.Names))}'");
        Line("      case $option in");
        foreach (CompletedOption option in command.Options)
        {
            if (Completer(option) is { } completer)
                Line($"        {string.Join(" | ", option.Names)}) {completer}; return ;;");
        }

        Line("      esac");
        Line("      ;;");
    }

    private static string? Completer(CompletedOption option) => option.Kind switch
    {
        ValueKind.Free => "_spflint_free",
        ValueKind.Word => $"_spflint_words {string.Join(' ', option.Words)}",
        ValueKind.File => "_spflint_files",
        ValueKind.Folder => "_spflint_files d",
        ValueKind.WordAndFile => $"_spflint_word_and_file {string.Join(' ', option.Words)}",
        ValueKind.RuleAndLevel => "_spflint_rule_and_level",
        ValueKind.Rules => "_spflint_rule_list",
        _ => null,
    };
}
