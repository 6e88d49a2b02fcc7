using System.CommandLine;
using SpfLint.Analysis.Comparison;
using SpfLint.Cli.Diff;
using SpfLint.Cli.Output;

namespace SpfLint.Cli.Commands;

/// <summary><c>spflint diff OLD NEW</c> and <c>spflint diff --base REV [PATH...]</c>.</summary>
internal sealed class DiffCommand : ToolCommand
{
    private readonly InputOptions _input = new();
    private readonly OutputOptions _output = new(OutputFormat.Text, OutputFormat.Json, OutputFormat.Markdown);
    private readonly Option<string?> _base = new("--base");
    private readonly FlagOption _all = new("--all");
    private readonly ChoiceOption<DiffFailure> _failOn = Choice.Create(
        "--fail-on", ("never", DiffFailure.Never), ("gain", DiffFailure.Gain), ("loss", DiffFailure.Loss), ("any", DiffFailure.Any));

    public DiffCommand(ToolEnvironment environment)
        : base(environment)
    {
        _input.AddTo(Definition);
        foreach (Option option in (Option[])[_base, _all, _failOn])
            Definition.Add(option);

        _output.AddTo(Definition);
    }

    /// <inheritdoc/>
    public override string HelpCommand => $"{Tool.Name} diff --help";

    /// <inheritdoc/>
    public override Argument Positional => _input.Paths;

    /// <inheritdoc/>
    public override string Help => HelpText.Diff;

    /// <inheritdoc/>
    public override int Run(ParseResult result)
    {
        InputSelection input = _input.Read(result, out string? inputError);
        OutputSelection output = _output.Read(result, out string? outputError);
        string[] paths = result.GetValue(_input.Paths) ?? [];
        string? revision = result.GetValue(_base);
        string? error = inputError ?? outputError ?? FindMisuse(paths, revision);
        if (error is not null)
            return Refuse(error);

        var request = new DiffRequest
        {
            After = input with { Paths = revision is null ? paths[1..] : paths is [] ? ["."] : paths },
            OldPath = revision is null ? paths[0] : null,
            Revision = revision,
            Scope = _all.IsGivenIn(result) ? ComparisonScope.EveryRecord : ComparisonScope.MailDomains,
            FailOn = _failOn.ValueIn(result),
            Output = output,
        };
        return new DiffRun(request, Environment).Execute();
    }

    private static string? FindMisuse(string[] paths, string? revision) =>
        revision is null && paths.Length != 2 ? "Name two files or folders, the zones as they were and as they are to be; or a revision with --base."
        : revision is not null && paths.Contains(InputSelection.StandardInputPath) ? "Standard input has no revisions; name files or folders beside --base."
        : null;
}
