using System.Collections.Frozen;
using System.CommandLine;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Cli.Output;
using SpfLint.Dns.Names;

namespace SpfLint.Cli.Commands;

/// <summary><c>spflint [lint] [PATH...]</c>.</summary>
internal sealed class LintCommand : ToolCommand
{
    private readonly Argument<string[]> _paths = new("PATH") { Arity = ArgumentArity.ZeroOrMore };
    private readonly Option<string?> _origin = new("--origin");
    private readonly Option<string?> _standardInputName = new("--stdin-filename");
    private readonly Option<string[]> _includeRoots = new("--include-root");
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
        Definition.Add(_paths);
        foreach (Option option in (Option[])[_origin, _standardInputName, _includeRoots, _format, _outputs, _color, _category, _failOn, _severities])
            Definition.Add(option);
    }

    /// <inheritdoc/>
    public override string HelpCommand => $"{Tool.Name} --help";

    /// <inheritdoc/>
    public override Argument Positional => _paths;

    /// <inheritdoc/>
    protected override string Help => HelpText.Lint;

    /// <inheritdoc/>
    public override int Run(ParseResult result)
    {
        string[] paths = result.GetValue(_paths) ?? [];
        string? origin = result.GetValue(_origin);
        IReadOnlyList<OutputTarget> outputs = OutputTarget.Parse(
            result.GetValue(_format), result.GetValue(_outputs) ?? [], out string? outputError);
        FrozenDictionary<string, Severity> severities = SeveritySetting.Parse(
            result.GetValue(_severities) ?? [], out string? severityError);

        string? error = outputError ?? severityError ?? FindOriginError(origin);
        if (error is not null)
        {
            Environment.Error.WriteLine($"{Tool.Name}: {Printable.Escape(error)}");
            return ExitCode.Usage;
        }

        var request = new LintRequest
        {
            Paths = paths.Length > 0 ? paths : ["."],
            Outputs = outputs,
            Origin = origin,
            StandardInputName = result.GetValue(_standardInputName),
            FailOn = result.GetValue(_failOn),
            Color = result.GetValue(_color),
            SarifCategory = result.GetValue(_category),
            IncludeRoots = result.GetValue(_includeRoots) ?? [],
            Severities = severities,
        };
        return new LintRun(request, Environment).Execute();
    }

    private static string? FindOriginError(string? origin) =>
        origin is null || (DomainName.TryParse(origin, out _) && !origin.Any(char.IsWhiteSpace))
            ? null
            : $"'{origin}' is no domain name; --origin takes one such as example.org.";
}
