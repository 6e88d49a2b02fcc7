namespace SpfLint.Spf.Evaluation;

/// <summary>An answer to a question that sources may not be able to answer.</summary>
internal enum TriState
{
    No,
    Yes,
    Unknown,
}
