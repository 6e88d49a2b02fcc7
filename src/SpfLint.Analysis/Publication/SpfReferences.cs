using System.Text;
using SpfLint.Dns.Names;
using SpfLint.Spf.Syntax;

namespace SpfLint.Analysis.Publication;

/// <summary>The names that SPF records point at, which their texts alone tell.</summary>
internal sealed class SpfReferences
{
    /// <summary>The names that the records include; null when there are none.</summary>
    public NameTable? Included { get; private set; }

    /// <summary>The names that the records redirect to; null when there are none.</summary>
    public NameTable? Redirected { get; private set; }

    /// <summary>Whether some target depends on the sender (RFC 7208 section 7).</summary>
    public bool HasMacroTarget { get; private set; }

    /// <summary>Looks through a record.</summary>
    public void Add(SpfRecord record)
    {
        foreach (SpfTerm term in record.Terms)
        {
            HasMacroTarget |= IsMacroTarget(term);
            if (term is SpfDirective { Mechanism: SpfMechanism.Include } include && Target(include.DomainSpec, record) is { } inner)
                (Included ??= new NameTable()).Add(inner.Wire);
            else if (term is SpfModifier { Kind: SpfModifierKind.Redirect } redirect && Target(redirect.DomainSpec, record) is { } target)
                (Redirected ??= new NameTable()).Add(target.Wire);
        }
    }

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
