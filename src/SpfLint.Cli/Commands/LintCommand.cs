using System.CommandLine;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Cli.Output;

namespace SpfLint.Cli.Commands;

internal sealed class LintCommand(ToolEnvironment environment)
{
    private readonly Argument<string[]> _paths = new("PATH") { Arity = ArgumentArity.ZeroOrMore, Description = "Zone files, folders with zone files, or '-' for standard input." };
    private readonly Option<string?> _origin = new("--origin") { HelpName = "NAME", Description = "The zone's origin, when the files do not say it." };
    private readonly Option<string?> _stdinName = new("--stdin-filename") { HelpName = "FILE" };
    private readonly Option<OutputFormat?> _format = new("--format");
    private readonly Option<string[]> _output = new("--output") { HelpName = "[FORMAT=]FILE" };
    private readonly Option<ColorChoice> _color = new("--color");

    public void AddTo(Command command)
    {
        command.Add(_paths);
        command.Add(_origin);
        command.Add(_stdinName);
        command.Add(_format);
        command.Add(_output);
        command.Add(_color);
        command.SetAction(Run);
    }

    private int Run(ParseResult result)
    {
        string[] paths = result.GetValue(_paths) ?? [];
        var request = new LintRequest
        {
            Paths = paths.Length == 0 ? ["."] : paths,
            Outputs = OutputTarget.Parse(result.GetValue(_format), result.GetValue(_output) ?? [], out _),
            Origin = result.GetValue(_origin),
            StandardInputName = result.GetValue(_stdinName),
            FailOn = Severity.Error,
            Color = result.GetValue(_color),
        };
        return new LintRun(request, environment).Execute();
    }
}
