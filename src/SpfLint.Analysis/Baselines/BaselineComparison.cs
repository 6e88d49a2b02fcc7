using System.Collections.Immutable;

namespace SpfLint.Analysis.Baselines;

/// <summary>The findings of a run beside those of a baseline.</summary>
/// <param name="IsNew">For each finding, whether the baseline does not have it.</param>
/// <param name="Stale">Entries that no finding matches any more, of files that were read or are gone; equal ones as often as they are left.</param>
public sealed record BaselineComparison(ImmutableArray<bool> IsNew, ImmutableArray<BaselineEntry> Stale);
