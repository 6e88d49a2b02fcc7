using System.Collections.Immutable;

namespace SpfLint.Analysis.Input;

/// <summary>What the paths of a command line came to.</summary>
/// <param name="Inputs">The files to lint, each once, in the order of the paths and inside a folder by name.</param>
/// <param name="Problems">The paths that gave nothing.</param>
public sealed record FoundFiles(ImmutableArray<LintInput> Inputs, ImmutableArray<InputProblem> Problems);
