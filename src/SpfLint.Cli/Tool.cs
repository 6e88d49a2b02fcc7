using SpfLint.Cli.Commands;
using SpfLint.Cli.Output;

namespace SpfLint.Cli;

/// <summary>The whole tool as a function from arguments to an exit code.</summary>
internal static class Tool
{
    /// <summary>The name that people type.</summary>
    public const string Name = "spflint";

    /// <summary>Runs the tool; no exception leaves it.</summary>
    public static int Run(IReadOnlyList<string> args, ToolEnvironment environment)
    {
        int exitCode;
        try
        {
            // Scripts ask for the version before each run: it is told without a look at the commands.
            exitCode = args is ["--version"] ? ToolCommand.PrintVersion(environment) : CommandTree.Run(args, environment);
            environment.Output.Flush();
        }
        catch (Exception e)
        {
            // A stack trace helps nobody who runs a linter; the type and message identify the place well enough to report it.
            string kind = e is IOException or UnauthorizedAccessException ? "" : $"internal error, please report it: {e.GetType().Name}: ";
            return Fail(environment, kind + e.Message);
        }

        return exitCode;
    }

    private static int Fail(ToolEnvironment environment, string message)
    {
        try
        {
            environment.Error.WriteLine($"{Name}: {Printable.Escape(message)}");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Standard error is closed as well: the exit code has to do.
        }

        return ExitCode.Failure;
    }
}
