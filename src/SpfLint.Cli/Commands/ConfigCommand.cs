using System.CommandLine;
using SpfLint.Analysis.Configuration;
using SpfLint.Cli.Output;

namespace SpfLint.Cli.Commands;

/// <summary><c>spflint config [PATH...]</c>.</summary>
internal sealed class ConfigCommand : ToolCommand
{
    private readonly InputOptions _input = new();
    private readonly SeverityOptions _severities = new();
    private readonly ChoiceOption<ConfigFormat> _format = Choice.Create("--format", ("text", ConfigFormat.Text), ("json", ConfigFormat.Json));

    public ConfigCommand(ToolEnvironment environment)
        : base(environment)
    {
        _input.AddTo(Definition);
        _severities.AddTo(Definition);
        Definition.Add(_format);
    }

    /// <inheritdoc/>
    public override string HelpCommand => $"{Tool.Name} config --help";

    /// <inheritdoc/>
    public override Argument Positional => _input.Paths;

    /// <inheritdoc/>
    public override string Help => HelpText.Config;

    /// <inheritdoc/>
    public override int Run(ParseResult result)
    {
        InputSelection input = _input.Read(result, out string? inputError);
        CommandLineSettings settings = _severities.Read(result, out string? settingsError);
        if ((inputError ?? settingsError) is { } error)
            return Refuse(error);

        using ZoneRun? run = ZoneRun.Open(input, Environment, out int refusal, settings);
        if (run is null)
            return refusal;

        var report = new ConfigReport(Environment.Output);
        IEnumerable<(string Path, FileSettings Settings)> files = run.Found.Inputs.Select(found => (found.Source.Path, run.Configuration.For(found.Source)));
        if (_format.ValueIn(result) == ConfigFormat.Json)
            report.WriteJson(files);
        else
            report.WriteText(files);

        return run.IsComplete ? ExitCode.Clean : ExitCode.Failure;
    }
}
