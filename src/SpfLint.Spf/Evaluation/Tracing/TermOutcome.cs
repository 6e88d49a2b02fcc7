namespace SpfLint.Spf.Evaluation.Tracing;

/// <summary>What looking at a term gave (RFC 7208 section 5).</summary>
public enum TermOutcome
{
    /// <summary>The mechanism matched; the redirect was followed; the explanation was found.</summary>
    Match,

    /// <summary>The mechanism did not match; there is no explanation.</summary>
    NoMatch,

    /// <summary>An error that may go away ended the evaluation.</summary>
    TempError,

    /// <summary>An error that stays ended the evaluation.</summary>
    PermError,

    /// <summary>No source could tell; the evaluation went on as if it had not matched.</summary>
    Unknown,
}
