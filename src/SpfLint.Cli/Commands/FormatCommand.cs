using System.CommandLine;
using SpfLint.Cli.Formatting;
using SpfLint.Cli.Output;

namespace SpfLint.Cli.Commands;

/// <summary><c>spflint format [PATH...]</c>.</summary>
internal sealed class FormatCommand : ToolCommand
{
    private readonly Argument<string[]> _paths = new("PATH") { Arity = ArgumentArity.ZeroOrMore };
    private readonly FlagOption _check = new("--check");
    private readonly FlagOption _diff = new("--diff");
    private readonly Option<string?> _standardInputName = new("--stdin-filename");
    private readonly ChoiceOption<ColorChoice> _color = Choice.CreateColor();

    public FormatCommand(ToolEnvironment environment)
        : base(environment)
    {
        Definition.Add(_paths);
        foreach (Option option in (Option[])[_check, _diff, _standardInputName, _color])
            Definition.Add(option);
    }

    /// <inheritdoc/>
    public override string HelpCommand => $"{Tool.Name} format --help";

    /// <inheritdoc/>
    public override Argument Positional => _paths;

    /// <inheritdoc/>
    public override string Help => HelpText.Format;

    /// <inheritdoc/>
    public override int Run(ParseResult result)
    {
        string[] paths = result.GetValue(_paths) ?? [];
        if (paths.Count(path => path == InputSelection.StandardInputPath) > 1)
            return Refuse("Standard input can be read once, but '-' is given twice.");

        var input = new InputSelection { Paths = paths.Length > 0 ? paths : ["."], StandardInputName = result.GetValue(_standardInputName) };
        FormatAction action = _diff.IsGivenIn(result) ? FormatAction.ShowDifference : _check.IsGivenIn(result) ? FormatAction.Check : FormatAction.Write;
        return new FormatRun(new FormatRequest(input, action, _color.ValueIn(result)), Environment).Execute();
    }
}
