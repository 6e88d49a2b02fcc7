namespace SpfLint.Analysis.Suppressions;

/// <summary>What a comment tells the linter.</summary>
internal enum SuppressionVerb
{
    /// <summary><c>disable</c>: for the record that it stands in or behind, the next one, or up to a <c>restore</c>.</summary>
    Disable,

    /// <summary><c>disable-file</c>: for the file.</summary>
    DisableFile,

    /// <summary><c>restore</c>: the end of what a <c>disable</c> began.</summary>
    Restore,
}
