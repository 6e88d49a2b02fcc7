namespace SpfLint.Spf.Syntax;

/// <summary>The result that a directive gives when its mechanism matches (RFC 7208 section 4.6.2).</summary>
public enum SpfQualifier
{
    /// <summary><c>+</c>, also when nothing is written.</summary>
    Pass,

    /// <summary><c>-</c></summary>
    Fail,

    /// <summary><c>~</c></summary>
    SoftFail,

    /// <summary><c>?</c></summary>
    Neutral,
}
