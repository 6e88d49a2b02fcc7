using System.Collections.Frozen;
using SpfLint.Analysis.Diagnostics;

namespace SpfLint.Analysis.Configuration;

/// <summary>What a command line says of severities; it outdoes every file.</summary>
public sealed record CommandLineSettings
{
    /// <summary>Severities by rule id.</summary>
    public FrozenDictionary<string, Severity> Severities { get; init; } = FrozenDictionary<string, Severity>.Empty;

    /// <summary>Which rules run.</summary>
    public RuleSelection Selection { get; init; } = RuleSelection.All;
}
