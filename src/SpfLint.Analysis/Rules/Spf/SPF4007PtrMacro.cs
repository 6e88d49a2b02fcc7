using SpfLint.Analysis.Catalogue;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Analysis.Publication;
using SpfLint.Spf.Syntax;

namespace SpfLint.Analysis.Rules;

/// <summary>SPF4007: the macro <c>%{p}</c>, which RFC 7208 section 7.3 says not to use.</summary>
internal sealed class SPF4007PtrMacro : SpfRecordRule
{
    private static readonly MessageTemplate Macro = new(
        "default", "The macro '{0}' stands for the sender's validated reverse name, which is slow to find and often 'unknown'; RFC 7208 says not to use it.");

    public override Descriptor Descriptor { get; } = new(
        "SPF4007", "PtrMacro", Severity.Warning, "The record uses the macro '%{p}', which should not be published.", Macro);

    public override void Check(SpfRecordContext context)
    {
        if (!context.Published.IsInForce)
            return;

        IEnumerable<MacroExpand> macros = ReadTerms(context.Published.Policy)
            .Where(term => term.Errors.IsEmpty)
            .SelectMany(MacrosOf)
            .Where(macro => macro.Letter == 'p');
        foreach (MacroExpand macro in macros)
        {
            context.Report(
                this,
                Macro,
                macro.Span,
                [context.TextOf(macro.Span)],
                help: "use '%{i}' for the sender's address or '%{h}' for its HELO name");
        }
    }

    /// <summary>Modifiers count behind <c>all</c> too.</summary>
    private static IEnumerable<SpfTerm> ReadTerms(SpfPolicy policy) =>
        policy.Record.Terms.Where(term => term is SpfModifier { Kind: not SpfModifierKind.Unknown } || policy.Read.Contains(term));

    private static IEnumerable<MacroExpand> MacrosOf(SpfTerm term) => term switch
    {
        SpfDirective { DomainSpec: { } target } => target.MacroString.Expands,
        SpfModifier modifier => modifier.Value.Expands,
        _ => [],
    };
}
