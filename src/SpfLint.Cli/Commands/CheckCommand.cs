using System.CommandLine;
using SpfLint.Analysis.Simulation;
using SpfLint.Analysis.Simulation.Headers;
using SpfLint.Cli.Check;
using SpfLint.Cli.Output;
using SpfLint.Spf.Evaluation;

namespace SpfLint.Cli.Commands;

/// <summary><c>spflint check --ip ADDRESS --from MAILBOX [PATH...]</c>, or <c>--message FILE</c>.</summary>
internal sealed class CheckCommand : ToolCommand
{
    private readonly InputOptions _input = new();
    private readonly SenderOptions _sender = new();
    private readonly Option<string?> _receiver = new("--receiver");
    private readonly ChoiceOption<CheckFormat> _format = Choice.Create("--format", ("text", CheckFormat.Text), ("json", CheckFormat.Json));
    private readonly ChoiceOption<ColorChoice> _color = Choice.CreateColor();

    private readonly ChoiceOption<SpfResult> _expect = Choice.Create(
        "--expect", [.. Enum.GetValues<SpfResult>().Select(result => (SpfResultNames.Of(result), result))]);

    public CheckCommand(ToolEnvironment environment)
        : base(environment)
    {
        _input.AddTo(Definition);
        _sender.AddTo(Definition);
        foreach (Option option in (Option[])[_receiver, _format, _color, _expect])
            Definition.Add(option);
    }

    /// <inheritdoc/>
    public override string HelpCommand => $"{Tool.Name} check --help";

    /// <inheritdoc/>
    public override Argument Positional => _input.Paths;

    /// <inheritdoc/>
    public override string Help => HelpText.Check;

    /// <inheritdoc/>
    public override int Run(ParseResult result)
    {
        InputSelection input = _input.Read(result, out string? originError);
        MessageEvidence? message = null;
        if (input.ReadsStandardInput && _sender.MessagePath(result) == InputSelection.StandardInputPath)
            originError ??= "Standard input can be read once, but '-' is given twice.";

        if (originError is null && _sender.MessagePath(result) is { } path)
        {
            message = MessageInput.Read(path, Environment);
            if (message is null)
                return ExitCode.Failure;
        }

        SenderQuestion? question = _sender.Read(result, message, out string? questionError);
        if (question is null || originError is not null)
            return Refuse(originError ?? questionError!);

        var request = new CheckRequest
        {
            Input = input with { Answers = input.Answers.ForOneDomain() },
            Question = question,
            Claim = message?.ClaimAbout(question),
            Receiver = result.GetValue(_receiver),
            Expected = _expect.GivenIn(result),
            Format = _format.ValueIn(result),
            Color = _color.ValueIn(result),
        };
        return new CheckRun(request, Environment).Execute();
    }
}
