using System.CommandLine;

namespace SpfLint.Cli.Commands;

/// <summary>The options that say what is known of names that no zone of the run owns; the same for every command that reads zones.</summary>
internal sealed class AnswerOptions
{
    private const string SystemServers = "system";

    private readonly Option<string?> _dns = new("--dns") { Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<string?> _lock = new("--lock");
    private readonly FlagOption _noLock = new("--no-lock");

    /// <summary>The option that leaves the lock file out.</summary>
    public Option NoLock => _noLock;

    /// <summary>Makes a command take them.</summary>
    public void AddTo(Command command)
    {
        foreach (Option option in (Option[])[_dns, _lock, _noLock])
            command.Add(option);
    }

    /// <summary>Reads what was given.</summary>
    /// <param name="result">The command line.</param>
    /// <param name="error">What is wrong with it, as a sentence; else null.</param>
    public AnswerSelection Read(ParseResult result, out string? error)
    {
        string? server = result.GetValue(_dns);
        string? path = result.GetValue(_lock);
        bool leavesLockOut = _noLock.IsGivenIn(result);
        error = path is not null && leavesLockOut ? "--lock and --no-lock contradict each other." : null;
        return new AnswerSelection
        {
            AsksDns = result.GetResult(_dns) is not null,
            Server = server is null or "" or SystemServers ? null : server,
            LockPath = path,
            UsesLock = !leavesLockOut,
        };
    }
}
