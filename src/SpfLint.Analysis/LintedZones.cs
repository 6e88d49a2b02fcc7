using System.Collections.Immutable;
using SpfLint.Analysis.Publication;
using SpfLint.Dns.Zones;

namespace SpfLint.Analysis;

/// <summary>What a run of the linter found, and what it was found in.</summary>
/// <param name="Result">What was found.</param>
/// <param name="Zones">The zones.</param>
/// <param name="Answers">What they and the rest of the run answer.</param>
public sealed record LintedZones(LintResult Result, ImmutableArray<Zone> Zones, RunAnswers Answers);
