using SpfLint.Analysis.Catalogue;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Spf.Syntax;

namespace SpfLint.Analysis.Rules;

/// <summary>SPF1016: a qualifier on a modifier.</summary>
internal sealed class SPF1016QualifierOnModifier : SpfErrorRule
{
    private static readonly MessageTemplate Default = new("default", "The modifier '{1}' takes no qualifier such as '{0}'.");

    public override Descriptor Descriptor { get; } = new(
        "SPF1016", "QualifierOnModifier", Severity.Error, "A modifier has a qualifier.", Default);

    public override ReadOnlySpan<SpfErrorKind> Kinds => [SpfErrorKind.QualifierOnModifier];

    public override void Check(SpfError error, SpfRecordContext context) =>
        context.Report(
            this, Default, error.Span, [context.TextOf(error.Span), context.TextOf(error.Term!.NameSpan)], fix: context.FixOf(error));
}
