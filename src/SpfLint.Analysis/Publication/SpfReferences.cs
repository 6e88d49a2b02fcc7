using System.Text;
using SpfLint.Dns.Names;
using SpfLint.Dns.Records;
using SpfLint.Spf.Syntax;

namespace SpfLint.Analysis.Publication;

/// <summary>Notes which names an SPF record points at.</summary>
internal static class SpfReferences
{
    public static void Add(PublishedRecord published, SpfFacts facts)
    {
        facts.RecordCount++;
        if (published.Type == RecordType.Txt && published.Version.HasTerms)
            facts.AddOwner(published.OwnerName);

        foreach (SpfTerm term in published.Record.Terms)
        {
            facts.HasMacroTargets |= HasMacroTarget(term);
            if (term is SpfDirective { Mechanism: SpfMechanism.Include } include && Target(include.DomainSpec, published) is { } included)
                facts.AddInclude(included);
            else if (term is SpfModifier { Kind: SpfModifierKind.Redirect } redirect && Target(redirect.DomainSpec, published) is { } target)
                facts.AddRedirect(target);
        }
    }

    private static bool HasMacroTarget(SpfTerm term) => term
        is SpfDirective { Mechanism: SpfMechanism.Include, DomainSpec.IsLiteral: false }
        or SpfModifier { Kind: SpfModifierKind.Redirect, DomainSpec.IsLiteral: false };

    private static DomainName? Target(DomainSpec? spec, PublishedRecord published)
    {
        if (spec is not { IsLiteral: true })
            return null;

        string text = Encoding.Latin1.GetString(spec.Span.Of(published.Record.Text.Span));
        return DomainName.TryParse(text, out DomainName name) ? name : null;
    }
}
