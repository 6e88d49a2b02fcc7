namespace SpfLint.Analysis;

/// <summary>What a run of the linter is doing.</summary>
public enum LintStage
{
    /// <summary>It reads files.</summary>
    Reading,

    /// <summary>It checks the zones in them.</summary>
    Checking,
}

/// <summary>How far a run of the linter has come.</summary>
/// <param name="Stage">What it is doing.</param>
/// <param name="Number">Number of the file or zone that it is at, counted from one.</param>
/// <param name="Total">How many there are.</param>
public readonly record struct LintProgress(LintStage Stage, int Number, int Total);
