using System.CommandLine;
using SpfLint.Cli.Expectations;
using SpfLint.Cli.Output;

namespace SpfLint.Cli.Commands;

/// <summary><c>spflint test FILE.yml... [PATH...]</c>.</summary>
internal sealed class TestCommand : ToolCommand
{
    private readonly InputOptions _input = new();
    private readonly OutputOptions _output = new(OutputFormat.Text, OutputFormat.JUnit);

    public TestCommand(ToolEnvironment environment)
        : base(environment)
    {
        _input.AddTo(Definition);
        _output.AddTo(Definition);
    }

    /// <inheritdoc/>
    public override string HelpCommand => $"{Tool.Name} test --help";

    /// <inheritdoc/>
    public override Argument Positional => _input.Paths;

    /// <inheritdoc/>
    public override string Help => HelpText.Test;

    /// <inheritdoc/>
    public override int Run(ParseResult result)
    {
        InputSelection input = _input.Read(result, out string? originError);
        OutputSelection output = _output.Read(result, out string? outputError);
        ILookup<bool, string> paths = (result.GetValue(_input.Paths) ?? []).ToLookup(IsSuite);
        string? error = originError
            ?? outputError
            ?? (paths[true].Any() ? null : "Name a suite of tests: a file whose name ends in .yml or .yaml.");
        if (error is not null)
            return Refuse(error);

        bool namesZones = paths[false].Any();
        var request = new TestRequest
        {
            Suites = [.. paths[true]],
            Input = namesZones ? input with { Paths = [.. paths[false]] } : input with { Paths = ["."] },
            NamesZones = namesZones,
            Output = output,
        };
        return new TestRun(request, Environment).Execute();
    }

    private static bool IsSuite(string path) =>
        path.EndsWith(".yml", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase);
}
