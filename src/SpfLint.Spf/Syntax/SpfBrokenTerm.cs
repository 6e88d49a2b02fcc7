using System.Collections.Immutable;

namespace SpfLint.Spf.Syntax;

/// <summary>
/// A term that has no plain repair. It says what it was meant to be as far as that can be told, so that rules need not
/// report what follows from the mistake.
/// </summary>
public sealed class SpfBrokenTerm : SpfTerm
{
    internal SpfBrokenTerm(SpfSpan span, SpfSpan nameSpan, ImmutableArray<SpfError> errors)
        : base(span, nameSpan, errors)
    {
    }

    /// <summary>The qualifier as far as one can be read, else <see cref="SpfQualifier.Pass"/>.</summary>
    public SpfQualifier Qualifier { get; init; }

    /// <summary>The mechanism that was meant, or null when it cannot be told or a modifier was meant.</summary>
    public SpfMechanism? Mechanism { get; init; }

    /// <summary>The modifier that was meant, or null when it cannot be told or a mechanism was meant.</summary>
    public SpfModifierKind? Modifier { get; init; }
}
