using System.CommandLine;
using SpfLint.Cli.Scope;

namespace SpfLint.Cli.Commands;

/// <summary>The options that say which findings are reported: those that are new, or on changed lines.</summary>
internal sealed class ScopeOptions
{
    private readonly Option<string?> _baseline = new("--baseline");
    private readonly Option<string?> _newBaseline = new("--write-baseline");
    private readonly Option<string?> _changedSince = new("--changed-since");
    private readonly FlagOption _staged = new("--staged");

    /// <summary>Makes a command take them.</summary>
    public void AddTo(Command command)
    {
        foreach (Option option in (Option[])[_baseline, _newBaseline, _changedSince, _staged])
            command.Add(option);
    }

    /// <summary>Reads what was given.</summary>
    /// <param name="result">The command line.</param>
    /// <param name="error">What is wrong with it, as a sentence; else null.</param>
    public ScopeRequest Read(ParseResult result, out string? error)
    {
        string? revision = result.GetValue(_changedSince);
        bool isStaged = _staged.IsGivenIn(result);
        var request = new ScopeRequest
        {
            BaselinePath = result.GetValue(_baseline),
            NewBaselinePath = result.GetValue(_newBaseline),
            Comparison = revision is not null ? new SinceRevision(revision) : isStaged ? new StagedChanges() : null,
        };
        error = request switch
        {
            _ when revision is not null && isStaged => "--changed-since and --staged contradict each other; give one of them.",
            { BaselinePath: "-" } or { NewBaselinePath: "-" } => "A baseline is a file; '-' is none.",
            { NewBaselinePath: not null, Comparison: { } comparison } => $"--write-baseline takes all findings; leave {comparison.Option} out.",
            _ => null,
        };
        return request;
    }
}
