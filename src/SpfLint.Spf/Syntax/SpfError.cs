using System.Collections.Immutable;

namespace SpfLint.Spf.Syntax;

/// <summary>One mistake in a record's text.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="Span">The bytes that a person would underline.</param>
public sealed record SpfError(SpfErrorKind Kind, SpfSpan Span)
{
    /// <summary>
    /// What was probably meant, to be shown behind "did you mean"; stands for the bytes of <see cref="Span"/>, or for the
    /// whole term when that says more. Null when no guess is better than the others.
    /// </summary>
    public string? Suggestion { get; init; }

    /// <summary>The edits that make the plainly meant text, ordered by position; empty when what was meant is not plain.</summary>
    public ImmutableArray<SpfEdit> Edits { get; init; } = [];

    /// <summary>
    /// Whether the grammar itself rejects the text, so that receivers give permerror for the whole record or do not take it
    /// for SPF (RFC 7208 sections 4.5 and 4.6). What is legal but not what was meant is no syntax error.
    /// </summary>
    public bool IsSyntaxError => !IsLegalHere && Kind is not (
        SpfErrorKind.UnknownModifier or SpfErrorKind.ObsoleteModifier or SpfErrorKind.RepeatedVersion
        or SpfErrorKind.ExtraWhitespace or SpfErrorKind.EmptyLabel or SpfErrorKind.LabelTooLong
        or SpfErrorKind.NameTooLong);

    /// <summary>Whether the grammar happens to let this mistake pass, as it does not let every one of its kind.</summary>
    internal bool IsLegalHere { get; init; }

    /// <summary>The term that has the mistake; null when it lies in the version or between terms.</summary>
    public SpfTerm? Term { get; internal set; }
}
