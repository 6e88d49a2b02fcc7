using System.CommandLine;
using SpfLint.Cli.Output;

namespace SpfLint.Cli.Commands;

/// <summary><c>spflint rule [ID]</c>.</summary>
internal sealed class RuleCommand : ToolCommand
{
    private readonly Argument<string?> _rule = new("ID") { Arity = ArgumentArity.ZeroOrOne };
    private readonly ChoiceOption<RuleFormat> _format = Choice.Create(
        "--format", ("text", RuleFormat.Text), ("json", RuleFormat.Json), ("markdown", RuleFormat.Markdown));

    public RuleCommand(ToolEnvironment environment)
        : base(environment)
    {
        Definition.Add(_rule);
        Definition.Add(_format);
    }

    /// <inheritdoc/>
    public override string HelpCommand => $"{Tool.Name} rule --help";

    /// <inheritdoc/>
    public override Argument Positional => _rule;

    /// <inheritdoc/>
    public override string Help => HelpText.Rule;

    /// <inheritdoc/>
    public override int Run(ParseResult result)
    {
        var printer = new RulePrinter(Environment.Output, _format.ValueIn(result));
        if (result.GetValue(_rule) is not { } name)
        {
            printer.PrintAll();
            return ExitCode.Clean;
        }

        if (RuleLookup.Find(name) is not { } rule)
            return Refuse(RuleLookup.Unknown(name));

        printer.Print(rule);
        return ExitCode.Clean;
    }
}
