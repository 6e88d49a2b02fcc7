namespace SpfLint.Spf.Syntax;

/// <summary>One replacement in a record's text.</summary>
/// <param name="Span">The bytes that go; empty to insert.</param>
/// <param name="NewText">What stands there afterwards, in ASCII; empty to delete.</param>
public readonly record struct SpfEdit(SpfSpan Span, string NewText);
