using SpfLint.Analysis.Catalogue;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Spf.Syntax;

namespace SpfLint.Analysis.Rules;

/// <summary>SPF1020: redirect or exp a second time.</summary>
internal sealed class SPF1020DuplicateModifier : SpfErrorRule
{
    private static readonly MessageTemplate Default = new("default", "The modifier '{0}' stands more than once.");

    public override Descriptor Descriptor { get; } = new(
        "SPF1020", "DuplicateModifier", Severity.Error, "redirect or exp stands more than once.", Default);

    public override ReadOnlySpan<SpfErrorKind> Kinds => [SpfErrorKind.DuplicateModifier];

    public override void Check(SpfError error, SpfRecordContext context)
    {
        SpfModifierKind? kind = KindOf(error.Term);
        SpfTerm? first = context.Record.Terms.FirstOrDefault(term => KindOf(term) == kind);
        context.Report(
            this,
            Default,
            error.Span,
            [context.TextOf(error.Span)],
            related: first is null ? [] : [context.At(first.Span, "The first one is here.")],
            help: "keep the one that is right");
    }

    private static SpfModifierKind? KindOf(SpfTerm? term) => term switch
    {
        SpfModifier modifier => modifier.Kind,
        SpfBrokenTerm broken => broken.Modifier,
        _ => null,
    };
}
