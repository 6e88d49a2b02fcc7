using System.Collections.Immutable;
using System.Text;
using SpfLint.Dns.Names;
using SpfLint.Spf.Syntax;

namespace SpfLint.Analysis.Publication;

/// <summary>The names that an SPF record points at, which its text alone tells.</summary>
/// <param name="Included">The names that it includes.</param>
/// <param name="Redirected">The names that it redirects to.</param>
/// <param name="HasMacroTarget">Whether some target depends on the sender (RFC 7208 section 7).</param>
internal sealed record SpfReferences(ImmutableArray<DomainName> Included, ImmutableArray<DomainName> Redirected, bool HasMacroTarget)
{
    /// <summary>Looks through a record.</summary>
    public static SpfReferences Of(SpfRecord record)
    {
        // Most records point at nobody.
        if (!record.Terms.Any(Points))
            return None;

        ImmutableArray<DomainName>.Builder included = ImmutableArray.CreateBuilder<DomainName>();
        ImmutableArray<DomainName>.Builder redirected = ImmutableArray.CreateBuilder<DomainName>();
        bool hasMacroTarget = false;
        foreach (SpfTerm term in record.Terms)
        {
            hasMacroTarget |= IsMacroTarget(term);
            if (term is SpfDirective { Mechanism: SpfMechanism.Include } include && Target(include.DomainSpec, record) is { } inner)
                included.Add(inner);
            else if (term is SpfModifier { Kind: SpfModifierKind.Redirect } redirect && Target(redirect.DomainSpec, record) is { } target)
                redirected.Add(target);
        }

        return new SpfReferences(included.ToImmutable(), redirected.ToImmutable(), hasMacroTarget);
    }

    private static SpfReferences None { get; } = new([], [], false);

    private static bool Points(SpfTerm term) => term
        is SpfDirective { Mechanism: SpfMechanism.Include }
        or SpfModifier { Kind: SpfModifierKind.Redirect };

    private static bool IsMacroTarget(SpfTerm term) => term
        is SpfDirective { Mechanism: SpfMechanism.Include, DomainSpec.IsLiteral: false }
        or SpfModifier { Kind: SpfModifierKind.Redirect, DomainSpec.IsLiteral: false };

    private static DomainName? Target(DomainSpec? spec, SpfRecord record)
    {
        if (spec is not { IsLiteral: true })
            return null;

        string text = Encoding.Latin1.GetString(spec.Span.Of(record.Text.Span));
        return DomainName.TryParse(text, out DomainName name) ? name : null;
    }
}
