using SpfLint.Analysis.Catalogue;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Spf.Syntax;

namespace SpfLint.Analysis.Rules;

/// <summary>SPF4002: the record says nothing about the hosts it does not list.</summary>
internal sealed class SPF4002NeutralAll : SpfRecordRule
{
    private static readonly MessageTemplate Neutral = new(
        "default", "The mechanism '{0}' says nothing about hosts that are not listed; receivers treat '{1}' as if it had no SPF record.");

    public override Descriptor Descriptor { get; } = new(
        "SPF4002", "NeutralAll", Severity.Warning, "The record ends in '?all' and so says nothing about other hosts.", Neutral);

    public override void Check(SpfRecordContext context)
    {
        // In a record that is only included, every 'all' but a passing one means "go on behind the include" (RFC 7208 section 5.2).
        if (context.Published.Policy.All is { Qualifier: SpfQualifier.Neutral } all && context.Published.IsInForce && !context.Owner.ServesOnlyIncludes)
        {
            context.Report(
                this,
                Neutral,
                all.Span,
                [context.TextOf(all.Span), context.Owner.OwnerText],
                fix: context.Edit("write '~all'", FixSafety.Unsafe, (all.Span, "~all")));
        }
    }
}
