using System.CommandLine;
using SpfLint.Analysis.Configuration;

namespace SpfLint.Cli.Commands;

/// <summary>The options that say which rules run and how grave their findings are.</summary>
internal sealed class SeverityOptions
{
    private readonly Option<string[]> _severities = new("--severity");
    private readonly Option<string[]> _select = new("--select");
    private readonly Option<string[]> _ignore = new("--ignore");

    /// <summary>Makes a command take them.</summary>
    public void AddTo(Command command)
    {
        foreach (Option option in (Option[])[_severities, _select, _ignore])
            command.Add(option);
    }

    /// <summary>Reads what was given.</summary>
    /// <param name="result">The command line.</param>
    /// <param name="error">What is wrong with it, as a sentence; else null.</param>
    public CommandLineSettings Read(ParseResult result, out string? error)
    {
        var settings = new CommandLineSettings
        {
            Severities = SeveritySetting.Parse(result.GetValue(_severities) ?? [], out string? severityError),
            Selection = new RuleSelection(
                SelectionSetting.Parse("--select", result.GetValue(_select) ?? [], out string? selectError),
                SelectionSetting.Parse("--ignore", result.GetValue(_ignore) ?? [], out string? ignoreError)),
        };
        error = severityError ?? selectError ?? ignoreError;
        return settings;
    }
}
