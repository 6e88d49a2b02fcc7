using System.Collections.Frozen;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Cli.Output;

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

    /// <summary>SARIF's <c>automationDetails.id</c>, when given.</summary>
    public string? SarifCategory { get; init; }

    /// <summary>Severities that differ from the rules' own, by id.</summary>
    public FrozenDictionary<string, Severity> Severities { get; init; } = FrozenDictionary<string, Severity>.Empty;
}
