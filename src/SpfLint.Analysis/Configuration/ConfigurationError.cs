using SpfLint.Analysis.Diagnostics;

namespace SpfLint.Analysis.Configuration;

/// <summary>What is wrong with the words that people tell the linter.</summary>
public enum ConfigurationErrorKind
{
    /// <summary>The id of a rule that does not exist.</summary>
    UnknownRule,

    /// <summary>A key of ours that does not exist.</summary>
    UnknownKey,

    /// <summary>A category of ours that does not exist.</summary>
    UnknownCategory,

    /// <summary>A word that is no severity.</summary>
    InvalidSeverity,

    /// <summary>A value that its setting does not take.</summary>
    InvalidValue,

    /// <summary>A line that is no section, setting or comment.</summary>
    UnreadableLine,

    /// <summary>A setting of ours above the first section, where it is ignored.</summary>
    OutsideSection,

    /// <summary>A section's name that cannot match any file.</summary>
    InvalidSection,

    /// <summary>A section's name that could take long to match.</summary>
    ComplexSection,

    /// <summary>A file that is too large, or no text.</summary>
    UnreadableFile,

    /// <summary>A comment to the linter that it does not understand.</summary>
    InvalidComment,

    /// <summary>A suppression that suppresses nothing; the error's text names its rules.</summary>
    UnusedSuppression,

    /// <summary>The end of a region that has no beginning.</summary>
    UnusedRestore,

    /// <summary>A suppression that does not say why.</summary>
    SuppressionWithoutReason,
}

/// <summary>One mistake in a configuration.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="Location">Where.</param>
/// <param name="Text">The text that is wrong, as written.</param>
public sealed record ConfigurationError(ConfigurationErrorKind Kind, SourceLocation Location, string Text)
{
    /// <summary>What was probably meant, or null.</summary>
    public string? Suggestion { get; init; }

    /// <summary>How to mend it by an edit, when one is known.</summary>
    public Fix? Fix { get; init; }

    /// <summary>The setting, when its value is wrong.</summary>
    public Setting? Setting { get; init; }
}
