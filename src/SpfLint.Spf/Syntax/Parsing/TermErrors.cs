using System.Collections.Immutable;

namespace SpfLint.Spf.Syntax.Parsing;

/// <summary>The mistakes of one term as they are found.</summary>
internal sealed class TermErrors(RepairedText text)
{
    private List<SpfError> _errors = None;

    // Most terms have no mistake.
    private static List<SpfError> None { get; } = [];

    public RepairedText Text { get; } = text;

    public int Count => _errors.Count;

    public IReadOnlyList<SpfError> All => _errors;

    /// <summary>All, in the order of their places.</summary>
    public ImmutableArray<SpfError> InOrder() => [.. _errors.OrderBy(error => error.Span.Start)];

    public void Add(SpfErrorKind kind, TextRange at, string? suggestion = null) =>
        Add(new SpfError(kind, Text.Map(at)) { Suggestion = suggestion });

    /// <summary>Adds a mistake with one edit that mends it.</summary>
    public void AddMended(SpfErrorKind kind, TextRange at, TextRange range, string newText, string? suggestion = null) =>
        Add(new SpfError(kind, Text.Map(at)) { Suggestion = suggestion, Edits = [new SpfEdit(Text.Map(range), newText)] });

    /// <summary>Adds a mistake that says all about its bytes: a foreign dash in a range is no second one.</summary>
    public void AddInstead(SpfErrorKind kind, TextRange at, string? suggestion)
    {
        SpfSpan span = Text.Map(at);
        if (Count > 0)
            _errors.RemoveAll(error => error.Span.Start >= span.Start && error.Span.End <= span.End);

        Add(new SpfError(kind, span) { Suggestion = suggestion });
    }

    /// <summary>Adds a mistake for which it does not matter whether there are spaces in its bytes.</summary>
    public void AddOverSpaces(SpfErrorKind kind, TextRange at)
    {
        SpfSpan span = Text.Map(at);
        if (Count > 0)
            _errors.RemoveAll(error => error.Kind == SpfErrorKind.SpaceInTerm && error.Span.Start >= span.Start && error.Span.End <= span.End);

        Add(new SpfError(kind, span));
    }

    /// <summary>Adds a mistake at a separator; white space before it, if there is some, is a part of that slip.</summary>
    /// <param name="error">The mistake; with white space its text is not legal.</param>
    public void AddSeparator(SpfError error)
    {
        if (_errors.Find(other => other.Kind == SpfErrorKind.SpaceInTerm && other.Span.End == error.Span.Start) is { } space)
        {
            _errors.Remove(space);
            ImmutableArray<SpfEdit> edits = error.Edits.IsEmpty ? [] : [.. space.Edits.Concat(error.Edits).OrderBy(edit => edit.Span.Start)];
            error = error with { Edits = edits, IsLegalHere = false };
        }

        Add(error);
    }

    /// <summary><c>a:[192.0.2.1]</c>: the name of the mechanism is wrong, and the brackets of mail addresses go with it.</summary>
    /// <param name="error">The mistake at the name, with edits.</param>
    public void AddWithBrackets(SpfError error)
    {
        if (_errors.Find(other => other.Kind == SpfErrorKind.StrayCharacter && other.Span.Start == error.Span.End + 1) is { Edits.IsEmpty: false } brackets)
        {
            _errors.Remove(brackets);
            error = error with { Edits = [.. error.Edits.Concat(brackets.Edits).OrderBy(edit => edit.Span.Start)] };
        }

        Add(error);
    }

    public void Add(SpfError error)
    {
        if (ReferenceEquals(_errors, None))
            _errors = [];

        _errors.Add(error);
    }

    public void AddRange(IEnumerable<SpfError> errors)
    {
        foreach (SpfError error in errors)
            Add(error);
    }
}
