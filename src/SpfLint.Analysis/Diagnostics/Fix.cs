using System.Collections.Immutable;
using SpfLint.Dns.Text;

namespace SpfLint.Analysis.Diagnostics;

/// <summary>Whether a fix may be applied unasked.</summary>
public enum FixSafety
{
    /// <summary>Keeps what is authorised, or turns an error into what was plainly meant.</summary>
    Safe,

    /// <summary>Changes what is authorised; a person must agree.</summary>
    Unsafe,
}

/// <summary>One replacement of bytes.</summary>
/// <param name="Source">The file.</param>
/// <param name="Span">The bytes that go; empty to insert.</param>
/// <param name="NewText">What stands there afterwards; empty to delete.</param>
public sealed record Edit(SourceText Source, TextSpan Span, string NewText);

/// <summary>A way to mend a finding.</summary>
/// <param name="Title">An imperative without a period, such as <c>replace 'inlcude' with 'include'</c>.</param>
/// <param name="Safety">Whether it may be applied unasked.</param>
/// <param name="Edits">Edits that do not overlap, in order of position.</param>
public sealed record Fix(string Title, FixSafety Safety, ImmutableArray<Edit> Edits)
{
    /// <summary>Most edits that one fix should have; to change more, other tools and a person's eye are better.</summary>
    public const int MaxEdits = 1000;

    /// <summary>
    /// What keeps a fix from being safe that its rule takes for safe: a clause such as <c>it would let 192.0.2.0/24 pass</c>. Null when
    /// nothing has been found.
    /// </summary>
    public string? Refutation { get; init; }

    /// <summary>Text that must stay for the fix to hold; a fix that changes it waits for the next pass.</summary>
    public ImmutableArray<SourceLocation> Keeps { get; init; } = [];
}
