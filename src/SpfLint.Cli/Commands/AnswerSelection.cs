namespace SpfLint.Cli.Commands;

/// <summary>What a command line lets a run know of names that no zone of it owns.</summary>
internal sealed record AnswerSelection
{
    /// <summary>Whether live DNS may be asked.</summary>
    public bool AsksDns { get; init; }

    /// <summary>The name server to ask, as given; null for those of the system.</summary>
    public string? Server { get; init; }

    /// <summary>The lock file, as given; null for the usual one, if there is one.</summary>
    public string? LockPath { get; init; }

    /// <summary>Whether a lock file is read.</summary>
    public bool UsesLock { get; init; } = true;
}
