using SpfLint.Analysis.Catalogue;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Spf.Syntax;

namespace SpfLint.Analysis.Rules;

/// <summary>SPF4008: the record ends in <c>~all</c>.</summary>
internal sealed class SPF4008SoftFailAll : SpfRecordRule
{
    private static readonly MessageTemplate SoftFail = new(
        "default", "The mechanism '{0}' only casts doubt on hosts that are not listed; receivers may take their mail for '{1}' all the same.");

    public override Descriptor Descriptor { get; } = new(
        "SPF4008", "SoftFailAll", Severity.Off, "The record ends in '~all', not in '-all'.", SoftFail)
    {
        Precision = Precision.Medium,
    };

    public override void Check(SpfRecordContext context)
    {
        if (!context.Published.IsInForce || context.Owner.ServesOnlyIncludes)
            return;

        if (context.Published.Policy.All is { Qualifier: SpfQualifier.SoftFail } all)
        {
            context.Report(
                this,
                SoftFail,
                all.Span,
                [context.TextOf(all.Span), context.Owner.OwnerText],
                fix: context.Edit("write '-all'", FixSafety.Unsafe, (all.Span, "-all")));
        }
    }
}
