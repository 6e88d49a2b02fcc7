using SpfLint.Analysis.Diagnostics;

namespace SpfLint.Analysis.Configuration;

/// <summary>What a command line says of severities; it outdoes every file.</summary>
public sealed record CommandLineSettings
{
    /// <summary>Severities by rule id.</summary>
    public IReadOnlyDictionary<string, Severity> Severities { get; init; } = new Dictionary<string, Severity>();

    /// <summary>Which rules run.</summary>
    public RuleSelection Selection { get; init; } = RuleSelection.All;
}
