namespace SpfLint.Cli.Completion;

/// <summary>Completion for PowerShell, 5.1 and later; where the script offers nothing, PowerShell offers files.</summary>
internal sealed class PowerShellScript : CompletionScript
{
    private const string Start = """
        # Completes command lines of spflint in PowerShell.

        Register-ArgumentCompleter -Native -CommandName spflint -ScriptBlock {
            param($wordToComplete, $commandAst, $cursorPosition)

        """;

    private const string End = """
            # Only what stands before the word at the cursor says what that may be.
            $before = @($commandAst.CommandElements | Select-Object -Skip 1 |
                Where-Object { $_.Extent.EndOffset -lt $cursorPosition } | ForEach-Object { $_.ToString() })
            $command = 'lint'
            if ($before.Count -gt 0 -and $commands.Contains($before[0])) { $command = $before[0] }
            if ($before -ccontains '--') { return }

            $option = if ($before.Count -gt 0) { $before[-1] } else { '' }
            $lead = ''
            $typed = "$wordToComplete"
            if ($typed -cmatch '^(--[a-z-]+)=(.*)$') {
                $option = $Matches[1]
                $lead = "$option="
                $typed = $Matches[2]
            }

            $offered = [ordered]@{}
            $value = $values[$command][$option]
            if ($value -is [string]) {
                switch -CaseSensitive ($value) {
                    'rule and level' {
                        if ($typed -cmatch '^([^=]*=)') {
                            foreach ($level in -split 'LEVELS') { $offered[$Matches[1] + $level] = $level }
                        }
                        else {
                            foreach ($rule in $rules.Keys) { $offered["$rule="] = $rules[$rule] }
                        }
                    }
                    'rules' {
                        $head = $typed.Substring(0, $typed.LastIndexOf(',') + 1)
                        foreach ($rule in $rules.Keys) { $offered[$head + $rule] = $rules[$rule] }
                    }
                    default { return }
                }
            }
            elseif ($null -ne $value) {
                foreach ($word in $value) { $offered[$word] = $word }
            }
            elseif ($typed.StartsWith('-')) {
                $offered = $options[$command]
            }
            elseif ($arguments.Contains($command)) {
                foreach ($word in $arguments[$command]) { $offered[$word] = $word }
            }
            elseif ($command -ceq 'rule') {
                $offered = $rules
            }
            elseif ($before.Count -eq 0) {
                $offered = $commands
            }

            foreach ($word in $offered.Keys) {
                if ($word.StartsWith($typed, [StringComparison]::OrdinalIgnoreCase)) {
                    [System.Management.Automation.CompletionResult]::new($lead + $word, $word, 'ParameterValue', $offered[$word])
                }
            }
        }

        """;

    /// <inheritdoc/>
    public override string Write(IReadOnlyList<CompletedCommand> commands)
    {
        Text.Append(Start).Append('\n');
        WriteTable("commands", commands.Select(command => (command.Word, command.Summary)));
        WriteTable("rules", CompletedRule.All.Select(rule => (rule.Id, rule.Name)));

        Line("    $arguments = @{");
        foreach (CompletedCommand command in commands.Where(command => command.Arguments.Length > 0))
            Line($"        {Quote(command.Word)} = {List(command.Arguments)}");

        Line("    }");
        Line();
        Line("    $options = @{");
        foreach (CompletedCommand command in commands)
        {
            Line($"        {Quote(command.Word)} = [ordered]@{{");
            foreach (CompletedOption option in command.Options)
            {
                foreach (string name in option.Names)
                    Line($"            {Quote(name)} = {Quote(option.Gist)}");
            }

            Line("        }");
        }

        Line("    }");
        Line();
        Line("    $values = @{");
        foreach (CompletedCommand command in commands)
        {
            Line($"        {Quote(command.Word)} = @{{");
            foreach (CompletedOption option in command.Options)
            {
                if (Value(option) is not { } value)
                    continue;

                foreach (string name in option.Names)
                    Line($"            {Quote(name)} = {value}");
            }

            Line("        }");
        }

        Line("    }");
        Line();
        Text.Append(End.Replace("LEVELS", CompletedRule.Levels, StringComparison.Ordinal));
        return Text.ToString();
    }

    private void WriteTable(string name, IEnumerable<(string Word, string Explanation)> items)
    {
        Line($"    ${name} = [ordered]@{{");
        foreach ((string word, string explanation) in items)
            Line($"        {Quote(word)} = {Quote(explanation)}");

        Line("    }");
        Line();
    }

    private static string? Value(CompletedOption option) => option.Kind switch
    {
        ValueKind.Word => List(option.Words),
        ValueKind.WordAndFile => List(option.Words.Select(word => $"{word}=")),
        ValueKind.RuleAndLevel => Quote("rule and level"),
        ValueKind.Rules => Quote("rules"),
        ValueKind.Free or ValueKind.File or ValueKind.Folder => Quote("anything"),
        _ => null,
    };

    private static string List(IEnumerable<string> words) => $"@({string.Join(", ", words.Select(Quote))})";

    private static string Quote(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";
}
