using SpfLint.Spf.Syntax;

namespace SpfLint.Spf.Evaluation;

/// <summary>What a directive gives when it matches (RFC 7208 section 4.6.2).</summary>
internal static class QualifierResult
{
    /// <summary>The result that a qualifier stands for.</summary>
    public static SpfResult Of(SpfQualifier qualifier) => qualifier switch
    {
        SpfQualifier.Pass => SpfResult.Pass,
        SpfQualifier.Fail => SpfResult.Fail,
        SpfQualifier.SoftFail => SpfResult.SoftFail,
        _ => SpfResult.Neutral,
    };
}
