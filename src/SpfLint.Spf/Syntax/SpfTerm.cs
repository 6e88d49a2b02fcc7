using System.Collections.Immutable;

namespace SpfLint.Spf.Syntax;

/// <summary>
/// A <c>directive</c>, a <c>modifier</c>, or what cannot be read as either (RFC 7208 section 4.6.1). A term whose mistake
/// has one plain repair is the repaired term, with the mistake in <see cref="Errors"/>.
/// </summary>
public abstract class SpfTerm
{
    private protected SpfTerm(SpfSpan span, SpfSpan nameSpan, ImmutableArray<SpfError> errors)
    {
        Span = span;
        NameSpan = nameSpan;
        Errors = errors;
        foreach (SpfError error in errors)
            error.Term = this;
    }

    /// <summary>All bytes of the term, its qualifier included.</summary>
    public SpfSpan Span { get; }

    /// <summary>The name of the mechanism or modifier; empty when the term has none.</summary>
    public SpfSpan NameSpan { get; }

    /// <summary>What is wrong with the term, in order of position.</summary>
    public ImmutableArray<SpfError> Errors { get; }
}
