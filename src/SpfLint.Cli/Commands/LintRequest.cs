using SpfLint.Analysis.Configuration;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Cli.Fixing;
using SpfLint.Cli.Output;
using SpfLint.Cli.Scope;

namespace SpfLint.Cli.Commands;

/// <summary>What a command line asks the linter to do.</summary>
internal sealed class LintRequest
{
    /// <summary>What to lint.</summary>
    public required InputSelection Input { get; init; }

    /// <summary>Where the findings go, in which format.</summary>
    public required OutputSelection Output { get; init; }

    /// <summary>What makes the run fail.</summary>
    public FailureThreshold FailOn { get; init; }

    /// <summary>The least severity that makes the run fail; null when none does.</summary>
    public Severity? FailingSeverity => FailOn switch
    {
        FailureThreshold.Error => Severity.Error,
        FailureThreshold.Warning => Severity.Warning,
        FailureThreshold.Note => Severity.Note,
        _ => null,
    };

    /// <summary>Whether findings leave the exit code as it is.</summary>
    public bool ExitZero { get; init; }

    /// <summary>Whether people want only the findings that make the run fail, and no summary.</summary>
    public bool IsQuiet { get; init; }

    /// <summary>Whether people want to know how many findings each rule has.</summary>
    public bool HasStatistics { get; init; }

    /// <summary>Whether to list the files instead of linting them.</summary>
    public bool ShowsFiles { get; init; }

    /// <summary>What to do with fixes; null to apply none.</summary>
    public FixRequest? Fixes { get; init; }

    /// <summary>Which findings are reported.</summary>
    public ScopeRequest Scope { get; init; } = new();

    /// <summary>SARIF's <c>automationDetails.id</c>, when given.</summary>
    public string? SarifCategory { get; init; }

    /// <summary>The reason of suppressions that are written in place of a report; null when none are.</summary>
    public string? SuppressionReason { get; init; }

    /// <summary>Whether SARIF output has the suppressed findings, too.</summary>
    public bool WritesSuppressed { get; init; }

    /// <summary>What the command line says of severities.</summary>
    public CommandLineSettings Settings { get; init; } = new();
}
