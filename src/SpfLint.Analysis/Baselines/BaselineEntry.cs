using SpfLint.Analysis.Diagnostics;

namespace SpfLint.Analysis.Baselines;

/// <summary>What a baseline remembers of a finding. Several findings may have equal entries.</summary>
/// <param name="Path">The file's path in its repository (<see cref="Input.CheckoutPaths"/>).</param>
/// <param name="RuleId">The rule.</param>
/// <param name="Fingerprint">See <see cref="FindingFingerprints"/>.</param>
public readonly record struct BaselineEntry(string Path, string RuleId, string Fingerprint);
