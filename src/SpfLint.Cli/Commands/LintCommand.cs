using System.CommandLine;
using SpfLint.Analysis.Configuration;
using SpfLint.Cli.Fixing;
using SpfLint.Cli.Output;
using SpfLint.Cli.Scope;

namespace SpfLint.Cli.Commands;

/// <summary><c>spflint [lint] [PATH...]</c>.</summary>
internal sealed class LintCommand : ToolCommand
{
    private readonly InputOptions _input = new();
    private readonly OutputOptions _output = new(
        OutputFormat.Text, OutputFormat.Concise, OutputFormat.Json, OutputFormat.JsonLines, OutputFormat.Sarif, OutputFormat.GitHub,
        OutputFormat.GitLab, OutputFormat.Checkstyle, OutputFormat.JUnit, OutputFormat.RdJson, OutputFormat.Markdown);

    private readonly FixOptions _fixes = new();
    private readonly ScopeOptions _scope = new();
    private readonly FlagOption _quiet = new("--quiet", "-q");
    private readonly FlagOption _statistics = new("--statistics");
    private readonly FlagOption _showFiles = new("--show-files");
    private readonly FlagOption _exitZero = new("--exit-zero");
    private readonly Option<string?> _category = new("--sarif-category");
    private readonly FlagOption _suppressed = new("--sarif-suppressed");
    private readonly ChoiceOption<FailureThreshold> _failOn = Choice.Create(
        "--fail-on",
        ("error", FailureThreshold.Error),
        ("warning", FailureThreshold.Warning),
        ("note", FailureThreshold.Note),
        ("never", FailureThreshold.Never));

    private readonly Option<string?> _addSuppressions = new("--add-suppressions");
    private readonly SeverityOptions _severities = new();

    public LintCommand(ToolEnvironment environment)
        : base(environment)
    {
        _input.AddTo(Definition);
        _output.AddTo(Definition);
        _fixes.AddTo(Definition);
        _scope.AddTo(Definition);
        foreach (Option option in (Option[])[_quiet, _statistics, _showFiles, _category, _suppressed, _addSuppressions, _failOn, _exitZero])
            Definition.Add(option);

        _severities.AddTo(Definition);
    }

    /// <inheritdoc/>
    public override string HelpCommand => $"{Tool.Name} --help";

    /// <inheritdoc/>
    public override Argument Positional => _input.Paths;

    /// <inheritdoc/>
    public override string Help => HelpText.Lint;

    /// <inheritdoc/>
    public override int Run(ParseResult result)
    {
        InputSelection input = _input.Read(result, out string? originError);
        OutputSelection output = _output.Read(result, out string? outputError);
        CommandLineSettings settings = _severities.Read(result, out string? severityError);
        FixRequest? fixes = _fixes.Read(result, out string? fixError);
        ScopeRequest scope = _scope.Read(result, out string? scopeError);
        string? reason = result.GetValue(_addSuppressions)?.Trim();
        string? reasonError = reason is null || (reason.Length > 0 && !reason.Any(char.IsControl)) ? null : "--add-suppressions needs a reason, in one line.";
        reasonError ??= reason is not null && fixes is not null ? "--add-suppressions and --fix contradict each other; give one of them." : null;
        string? error = outputError ?? fixError ?? scopeError ?? severityError ?? originError ?? reasonError;
        if (error is not null)
            return Refuse(error);

        var request = new LintRequest
        {
            Input = input,
            Output = output,
            IsQuiet = _quiet.IsGivenIn(result),
            HasStatistics = _statistics.IsGivenIn(result),
            ShowsFiles = _showFiles.IsGivenIn(result),
            FailOn = _failOn.ValueIn(result),
            ExitZero = _exitZero.IsGivenIn(result),
            Fixes = fixes,
            Scope = scope,
            SarifCategory = result.GetValue(_category),
            SuppressionReason = reason,
            WritesSuppressed = _suppressed.IsGivenIn(result),
            Settings = settings,
        };
        return FindClash(request) is { } clash ? Refuse(clash) : new LintRun(request, Environment).Execute();
    }

    private static string? FindClash(LintRequest request)
    {
        if (request.Scope.NewBaselinePath is null)
            return null;

        string? other = request.Output.Targets.Any(target => target.Path is not null) ? "--output"
            : request.Fixes is { ShowsDifference: true } ? "--diff"
            : request.SuppressionReason is not null ? "--add-suppressions"
            : null;
        return other is null ? null : $"--write-baseline takes the findings and reports none; leave {other} out.";
    }
}
