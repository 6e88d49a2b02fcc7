using System.Text;

namespace SpfLint.Cli.Tests;

/// <summary>A run of the whole tool inside the test's process.</summary>
internal sealed record ToolRun(int ExitCode, string Output, string Error)
{
    /// <summary>An environment for commands that are looked at and not run.</summary>
    public static ToolEnvironment Nowhere { get; } = new()
    {
        Output = TextWriter.Null,
        Error = TextWriter.Null,
        OpenInput = () => Stream.Null,
        WorkingDirectory = "/",
        Variable = _ => null,
    };

    public static ToolRun In(TemporaryFolder folder, params string[] args) => In(folder, new Setup(), args);

    public static ToolRun In(TemporaryFolder folder, Setup setup, params string[] args) => In(folder.Path, setup, args);

    public static ToolRun In(string workingDirectory, Setup setup, params string[] args)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        int exitCode = Tool.Run(args, new ToolEnvironment
        {
            Output = setup.Output ?? output,
            Error = error,
            OpenInput = () => new MemoryStream(Encoding.UTF8.GetBytes(setup.Input)),
            WorkingDirectory = workingDirectory,
            Variable = name => setup.Variables.GetValueOrDefault(name),
            OutputIsTerminal = setup.OutputIsTerminal,
            ErrorIsTerminal = setup.ErrorIsTerminal,
            Clock = setup.Clock,
        });
        return new ToolRun(exitCode, output.ToString(), error.ToString());
    }

    internal sealed record Setup
    {
        public string Input { get; init; } = "";

        public TextWriter? Output { get; init; }

        public Dictionary<string, string> Variables { get; init; } = [];

        public bool OutputIsTerminal { get; init; }

        public bool ErrorIsTerminal { get; init; }

        public TimeProvider Clock { get; init; } = TimeProvider.System;
    }
}
