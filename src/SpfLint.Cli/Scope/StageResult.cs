using System.Collections.Immutable;
using SpfLint.Analysis;

namespace SpfLint.Cli.Scope;

/// <summary>What a stage has left.</summary>
/// <param name="Result">The findings that are reported, with all that is known of the run.</param>
/// <param name="Remarks">What the user should know beside it: sentences that may hold text from outside.</param>
internal sealed record StageResult(LintResult Result, ImmutableArray<string> Remarks);
