using System.Collections.Immutable;

namespace SpfLint.Spf.Syntax;

/// <summary>A <c>name=value</c> term (RFC 7208 section 6).</summary>
public sealed class SpfModifier : SpfTerm
{
    internal SpfModifier(SpfSpan span, SpfSpan nameSpan, ImmutableArray<SpfError> errors)
        : base(span, nameSpan, errors)
    {
    }

    /// <summary>Which modifier.</summary>
    public required SpfModifierKind Kind { get; init; }

    /// <summary>The value's macro-string; of <c>redirect</c> and <c>exp</c> it is that of <see cref="DomainSpec"/>.</summary>
    public required MacroString Value { get; init; }

    /// <summary>The target of <c>redirect</c> and <c>exp</c>; null for an unknown modifier.</summary>
    public DomainSpec? DomainSpec { get; init; }
}
