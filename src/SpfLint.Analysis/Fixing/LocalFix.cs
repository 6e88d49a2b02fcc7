using System.Collections.Immutable;
using SpfLint.Analysis.Diagnostics;

namespace SpfLint.Analysis.Fixing;

/// <summary>What a finding's fix does to the SPF records at one name.</summary>
/// <param name="Finding">The finding.</param>
/// <param name="Edits">Those of its edits that touch these records.</param>
internal sealed record LocalFix(Finding Finding, ImmutableArray<Edit> Edits);
