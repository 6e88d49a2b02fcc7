using SpfLint.Analysis.Catalogue;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Analysis.Mending;
using SpfLint.Analysis.Publication;

namespace SpfLint.Analysis.Rules;

/// <summary>SPF4005: <c>redirect</c> beside <c>all</c>, which makes it void.</summary>
internal sealed class SPF4005RedirectIgnored : SpfRecordRule
{
    private static readonly MessageTemplate Ignored = new(
        "default", "The modifier '{0}' is ignored, because the record has '{1}'.");

    public override Descriptor Descriptor { get; } = new(
        "SPF4005", "RedirectIgnored", Severity.Warning, "A 'redirect' stands beside 'all' and is ignored.", Ignored);

    public override void Check(SpfRecordContext context)
    {
        SpfPolicy policy = context.Published.Policy;
        if (!context.Published.IsInForce || !policy.IsCertain)
            return;

        if (policy is { All: { } all, Redirect: { Errors.IsEmpty: true } redirect })
        {
            context.Report(
                this,
                Ignored,
                redirect.Span,
                [context.TextOf(redirect.Span), context.TextOf(all.Span)],
                [context.At(all.Span, "This makes the redirect void.")],
                fix: context.Edit("remove the redirect", FixSafety.Safe, (TermRemoval.SpanOf(context.Record, redirect), "")),
                help: "remove the redirect, or 'all' if the other record should decide");
        }
    }
}
