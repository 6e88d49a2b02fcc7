using System.Collections.Immutable;
using System.CommandLine;
using SpfLint.Cli.Expectations;

namespace SpfLint.Cli.Commands;

/// <summary><c>spflint test FILE...</c>.</summary>
internal sealed class TestCommand : ToolCommand
{
    private readonly Argument<string[]> _files = new("FILE") { Arity = ArgumentArity.OneOrMore };

    public TestCommand(ToolEnvironment environment)
        : base(environment) => Definition.Add(_files);

    /// <inheritdoc/>
    public override string HelpCommand => $"{Tool.Name} test --help";

    /// <inheritdoc/>
    public override Argument Positional => _files;

    /// <inheritdoc/>
    protected override string Help => HelpText.Test;

    /// <inheritdoc/>
    public override int Run(ParseResult result)
    {
        var run = new SuiteRun(Environment.Output);
        int exitCode = ExitCode.Clean;
        foreach (string path in result.GetValue(_files) ?? [])
            exitCode = Math.Max(exitCode, RunFile(path, run));

        Environment.Output.WriteLine($"{run.Passed} passed, {run.Failed} failed");
        return exitCode != ExitCode.Clean ? exitCode : run.Failed > 0 ? ExitCode.Findings : ExitCode.Clean;
    }

    private int RunFile(string path, SuiteRun run)
    {
        string text;
        try
        {
            text = File.ReadAllText(Path.GetFullPath(path, Environment.WorkingDirectory));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            string reason = e is FileNotFoundException or DirectoryNotFoundException ? "there is no such file" : e.Message.TrimEnd('.');
            return Fail($"Cannot read '{path}': {reason}.", ExitCode.Failure);
        }

        ImmutableArray<Scenario> scenarios = SuiteReader.Read(text, path, out string? error);
        if (error is not null)
            return Fail(error, ExitCode.Usage);

        if (scenarios.All(scenario => scenario.Expectations.IsEmpty))
            return Fail($"'{path}' has no tests.", ExitCode.Failure);

        foreach (Scenario scenario in scenarios)
            run.Run(path, scenario);

        return ExitCode.Clean;
    }

    private int Fail(string message, int exitCode)
    {
        Environment.Say(message);
        return exitCode;
    }
}
