using System.Collections.Frozen;
using System.CommandLine;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Cli.Output;

namespace SpfLint.Cli.Commands;

/// <summary><c>spflint [lint] [PATH...]</c>.</summary>
internal sealed class LintCommand : ToolCommand
{
    private readonly InputOptions _input = new();
    private readonly Option<OutputFormat?> _format = Choice.Create<OutputFormat?>(
        "--format", ("text", OutputFormat.Text), ("sarif", OutputFormat.Sarif));

    private readonly Option<string[]> _outputs = new("--output", "-o");
    private readonly Option<ColorChoice> _color = Choice.Create(
        "--color", ("auto", ColorChoice.Auto), ("always", ColorChoice.Always), ("never", ColorChoice.Never));

    private readonly Option<string?> _category = new("--sarif-category");
    private readonly Option<FailureThreshold> _failOn = Choice.Create(
        "--fail-on",
        ("error", FailureThreshold.Error),
        ("warning", FailureThreshold.Warning),
        ("note", FailureThreshold.Note),
        ("never", FailureThreshold.Never));

    private readonly Option<string[]> _severities = new("--severity");

    public LintCommand(ToolEnvironment environment)
        : base(environment)
    {
        // Null tells "not given", where the output's file name may say more.
        _format.DefaultValueFactory = null;
        _input.AddTo(Definition);
        foreach (Option option in (Option[])[_format, _outputs, _color, _category, _failOn, _severities])
            Definition.Add(option);
    }

    /// <inheritdoc/>
    public override string HelpCommand => $"{Tool.Name} --help";

    /// <inheritdoc/>
    public override Argument Positional => _input.Paths;

    /// <inheritdoc/>
    protected override string Help => HelpText.Lint;

    /// <inheritdoc/>
    public override int Run(ParseResult result)
    {
        InputSelection input = _input.Read(result, out string? originError);
        IReadOnlyList<OutputTarget> outputs = OutputTarget.Parse(
            result.GetValue(_format), result.GetValue(_outputs) ?? [], out string? outputError);
        FrozenDictionary<string, Severity> severities = SeveritySetting.Parse(
            result.GetValue(_severities) ?? [], out string? severityError);

        string? error = outputError ?? severityError ?? originError;
        if (error is not null)
        {
            Environment.Say(error);
            return ExitCode.Usage;
        }

        var request = new LintRequest
        {
            Input = input,
            Outputs = outputs,
            FailOn = result.GetValue(_failOn),
            Color = result.GetValue(_color),
            SarifCategory = result.GetValue(_category),
            Severities = severities,
        };
        return new LintRun(request, Environment).Execute();
    }
}
