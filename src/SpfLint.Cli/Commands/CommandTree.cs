using System.CommandLine;
using System.Runtime.CompilerServices;

namespace SpfLint.Cli.Commands;

/// <summary>Finds out which command a command line is for, parses it, and runs it.</summary>
internal static class CommandTree
{
    // The library replaces @name by the lines of a file and -abc by -a -b -c; neither belongs in a tool whose arguments are names.
    private static readonly ParserConfiguration s_configuration = new() { EnablePosixBundling = false, ResponseFileTokenReplacer = null };

    /// <summary>Runs a command line.</summary>
    /// <returns>The process's exit code.</returns>
    public static int Run(IReadOnlyList<string> args, ToolEnvironment environment)
    {
        // The first word alone may name a command: behind it, "rule", "check", "config", "lock", "test" and "lint" are paths like any other.
        switch (args is [var first, ..] ? first : null)
        {
            case "rule":
                return Run(new RuleCommand(environment), [.. args.Skip(1)], environment);

            case "check":
                return RunCheck(args, environment);

            case "lock":
                return RunLock(args, environment);

            case "show":
                return RunShow(args, environment);

            case "test":
                return RunTest(args, environment);

            case "config":
                return Run(new ConfigCommand(environment), [.. args.Skip(1)], environment);

            case "lint":
                return Run(new LintCommand(environment), [.. args.Skip(1)], environment);

            default:
                return Run(new LintCommand(environment), args, environment);
        }
    }

    // Apart, so that linting never loads the YAML reader.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int RunTest(IReadOnlyList<string> args, ToolEnvironment environment) =>
        Run(new TestCommand(environment), [.. args.Skip(1)], environment);

    // Apart, so that linting never loads the evaluator.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int RunCheck(IReadOnlyList<string> args, ToolEnvironment environment) =>
        Run(new CheckCommand(environment), [.. args.Skip(1)], environment);

    // Apart, so that linting never loads the network's libraries.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int RunLock(IReadOnlyList<string> args, ToolEnvironment environment) =>
        Run(new LockCommand(environment), [.. args.Skip(1)], environment);

    // Apart, so that linting never loads the evaluator of all addresses.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int RunShow(IReadOnlyList<string> args, ToolEnvironment environment) =>
        Run(new ShowCommand(environment), [.. args.Skip(1)], environment);

    private static int Run(ToolCommand command, IReadOnlyList<string> args, ToolEnvironment environment)
    {
        // The library takes a first word that is the command's name for the command, though it may be a file of that name.
        ParseResult result = command.Definition.Parse([Tool.Name, .. args], s_configuration);
        if (command.TryAnswer(result) is { } exitCode)
            return exitCode;

        string? error = UsageError.Find(result, args, command);
        if (error is null)
            return command.Run(result);

        environment.Say(error);
        environment.Error.WriteLine($"Run '{command.HelpCommand}' for usage.");
        return ExitCode.Usage;
    }
}
