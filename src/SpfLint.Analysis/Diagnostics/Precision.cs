namespace SpfLint.Analysis.Diagnostics;

/// <summary>How rarely a rule's finding is a false alarm; the words of GitHub's <c>precision</c> property.</summary>
public enum Precision
{
    /// <summary>Some findings are expected to be deliberate choices.</summary>
    Medium,

    /// <summary>Rests on a guess about what was meant, seldom wrong.</summary>
    High,

    /// <summary>Follows from the standard's text.</summary>
    VeryHigh,
}
