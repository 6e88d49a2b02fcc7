using SpfLint.Cli.Commands;

namespace SpfLint.Cli.Locking;

/// <summary>What a command line asks of a lock file.</summary>
internal sealed record LockRequest
{
    /// <summary>The zones, the lock file's place, and the name server.</summary>
    public required InputSelection Input { get; init; }

    /// <summary>Whether to tell what has changed instead of writing it down.</summary>
    public bool OnlyChecks { get; init; }
}
