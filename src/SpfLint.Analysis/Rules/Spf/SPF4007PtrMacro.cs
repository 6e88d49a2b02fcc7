using System.Collections.Immutable;
using SpfLint.Analysis.Catalogue;
using SpfLint.Analysis.Diagnostics;
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

        ImmutableArray<SpfTerm> terms = context.Record.Terms;
        for (int i = 0; i < terms.Length; i++)
        {
            // Modifiers count behind 'all' too.
            bool isRead = i < context.Published.Policy.Read.Length || terms[i] is SpfModifier { Kind: not SpfModifierKind.Unknown };
            if (isRead && terms[i].Errors.IsEmpty && MacrosOf(terms[i]) is { IsLiteral: false } macros)
                Check(context, macros);
        }
    }

    private static MacroString? MacrosOf(SpfTerm term) =>
        term is SpfModifier modifier ? modifier.Value : (term as SpfDirective)?.DomainSpec?.MacroString;

    private void Check(SpfRecordContext context, MacroString macros)
    {
        foreach (MacroExpand macro in macros.Expands)
        {
            if (macro.Letter != 'p')
                continue;

            context.Report(
                this,
                Macro,
                macro.Span,
                [context.TextOf(macro.Span)],
                help: "use '%{i}' for the sender's address or '%{h}' for its HELO name");
        }
    }
}
