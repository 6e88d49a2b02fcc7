using System.CommandLine;
using SpfLint.Analysis;

namespace SpfLint.Cli.Commands;

/// <summary>A command: what it accepts and what it does.</summary>
internal abstract class ToolCommand
{
    private readonly FlagOption _help = new("--help", "-h", "-?");
    private readonly FlagOption _version = new("--version");

    /// <summary>Creates a command that so far only knows <c>--help</c> and <c>--version</c>.</summary>
    protected ToolCommand(ToolEnvironment environment)
    {
        Environment = environment;
        Definition.Add(_help);
        Definition.Add(_version);
    }

    /// <summary>The arguments and options.</summary>
    public Command Definition { get; } = new(Tool.Name);

    /// <summary>What shows the command's help.</summary>
    public abstract string HelpCommand { get; }

    /// <summary>The command's positional argument, which swallows misspelt options.</summary>
    public abstract Argument Positional { get; }

    /// <summary>Where it runs.</summary>
    protected ToolEnvironment Environment { get; }

    /// <summary>The help text.</summary>
    public abstract string Help { get; }

    /// <summary>Does what the command is for.</summary>
    /// <returns>The process's exit code.</returns>
    public abstract int Run(ParseResult result);

    /// <summary>Answers <c>--version</c>.</summary>
    /// <returns>The process's exit code.</returns>
    public static int PrintVersion(ToolEnvironment environment)
    {
        environment.Output.WriteLine($"{Tool.Name} {Product.Version}");
        return ExitCode.Clean;
    }

    /// <summary>Says what is wrong with the command line, and where to read how it is meant.</summary>
    /// <returns>The process's exit code.</returns>
    public int Refuse(string error)
    {
        Environment.Say(error);
        Environment.Error.WriteLine($"Run '{HelpCommand}' for usage.");
        return ExitCode.Usage;
    }

    /// <summary>Answers <c>--help</c> and <c>--version</c>, whatever else stands beside them.</summary>
    /// <returns>The exit code, or null when neither was asked for.</returns>
    public int? TryAnswer(ParseResult result)
    {
        if (_help.IsGivenIn(result))
            Environment.Output.Write(Help);
        else if (_version.IsGivenIn(result))
            return PrintVersion(Environment);
        else
            return null;

        return ExitCode.Clean;
    }
}
