using SpfLint.Spf.Evaluation;

namespace SpfLint.Cli.Commands;

/// <summary>What a command line lets a run know of names that no zone of it owns.</summary>
internal sealed record AnswerSelection
{
    /// <summary>Whether live DNS may be asked.</summary>
    public bool AsksDns { get; init; }

    /// <summary>The name server to ask, as given; null for those of the system.</summary>
    public string? Server { get; init; }

    /// <summary>How long live DNS may take for all questions together.</summary>
    public TimeSpan DnsTime { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>The lock file, as given; null for the usual one, if there is one.</summary>
    public string? LockPath { get; init; }

    /// <summary>Whether a lock file is read.</summary>
    public bool UsesLock { get; init; } = true;

    /// <summary>The same for an evaluation of one domain, which is to end as a receiver's does (RFC 7208 section 4.6.4).</summary>
    public AnswerSelection ForOneDomain() => this with { DnsTime = CheckHostOptions.Default.Timeout };
}
