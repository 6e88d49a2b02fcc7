namespace SpfLint.Cli.Scope;

/// <summary>Which findings a command line wants to hear of; all of them unless it says otherwise.</summary>
internal sealed record ScopeRequest
{
    /// <summary>The baseline whose findings are known; null when none is.</summary>
    public string? BaselinePath { get; init; }

    /// <summary>The baseline to write instead of reporting; null to report.</summary>
    public string? NewBaselinePath { get; init; }

    /// <summary>What to compare the files with, to report changed lines only; null to report all.</summary>
    public IComparison? Comparison { get; init; }
}
