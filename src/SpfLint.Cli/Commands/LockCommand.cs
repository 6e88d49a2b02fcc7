using System.CommandLine;
using SpfLint.Cli.Locking;

namespace SpfLint.Cli.Commands;

/// <summary><c>spflint lock [--check] [PATH...]</c>.</summary>
internal sealed class LockCommand : ToolCommand
{
    private readonly InputOptions _input = new();
    private readonly FlagOption _check = new("--check");

    public LockCommand(ToolEnvironment environment)
        : base(environment)
    {
        _input.AddTo(Definition);
        Definition.Options.Remove(_input.NoLock);
        Definition.Options.Remove(_input.Records);
        Definition.Add(_check);
    }

    /// <inheritdoc/>
    public override string HelpCommand => $"{Tool.Name} lock --help";

    /// <inheritdoc/>
    public override Argument Positional => _input.Paths;

    /// <inheritdoc/>
    public override string Help => HelpText.Lock;

    /// <inheritdoc/>
    public override int Run(ParseResult result)
    {
        InputSelection input = _input.Read(result, out string? error);
        if (error is not null)
            return Refuse(error);

        return new LockRun(new LockRequest { Input = input, OnlyChecks = _check.IsGivenIn(result) }, Environment).Execute();
    }
}
