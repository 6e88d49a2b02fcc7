using System.Collections.Immutable;

namespace SpfLint.Spf.Syntax;

/// <summary>A mechanism with its qualifier (RFC 7208 section 4.6.2).</summary>
public sealed class SpfDirective : SpfTerm
{
    internal SpfDirective(SpfSpan span, SpfSpan nameSpan, ImmutableArray<SpfError> errors)
        : base(span, nameSpan, errors)
    {
    }

    /// <summary>The result of a match; <see cref="SpfQualifier.Pass"/> when none is written.</summary>
    public required SpfQualifier Qualifier { get; init; }

    /// <summary>The qualifier's byte; empty, at the term's start, when none is written.</summary>
    public required SpfSpan QualifierSpan { get; init; }

    /// <summary>Which mechanism.</summary>
    public required SpfMechanism Mechanism { get; init; }

    /// <summary>The target; null where the mechanism takes none or, for <c>a mx ptr</c>, when none is written.</summary>
    public DomainSpec? DomainSpec { get; init; }

    /// <summary>The network of <c>ip4</c>, else null.</summary>
    public Ip4Network? Ip4Network { get; init; }

    /// <summary>The network of <c>ip6</c>, else null.</summary>
    public Ip6Network? Ip6Network { get; init; }

    /// <summary>The address of <c>ip4</c> or <c>ip6</c> without its prefix length, else empty.</summary>
    public SpfSpan AddressSpan { get; init; }

    /// <summary>The <c>/n</c> of <c>ip4 a mx</c> as written; null when it is left out and thus 32.</summary>
    public CidrLength? Ip4CidrLength { get; init; }

    /// <summary>The <c>/n</c> of <c>ip6</c> or <c>//n</c> of <c>a mx</c> as written; null when it is left out and thus 128.</summary>
    public CidrLength? Ip6CidrLength { get; init; }
}
