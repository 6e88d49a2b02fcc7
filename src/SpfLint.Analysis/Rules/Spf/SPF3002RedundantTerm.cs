using System.Globalization;
using SpfLint.Analysis.Addresses;
using SpfLint.Analysis.Catalogue;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Analysis.Publication;
using SpfLint.Spf.Syntax;

namespace SpfLint.Analysis.Rules;

/// <summary>SPF3002: a network that earlier mechanisms hold already, with the same result.</summary>
internal sealed class SPF3002RedundantTerm : SpfRecordRule
{
    private static readonly MessageTemplate Here = new("default", "The mechanism '{0}' adds nothing: '{1}' before it holds its addresses already.");

    private static readonly MessageTemplate Inside = new(
        "included", "The mechanism '{0}' adds nothing: '{1}' in the record of '{2}' holds its addresses already.");

    private static readonly MessageTemplate Several = new(
        "several", "The mechanism '{0}' adds nothing: {1} mechanisms before it hold its addresses already.");

    public override Descriptor Descriptor { get; } = new(
        "SPF3002", "RedundantTerm", Severity.Warning, "A network is listed before, with the same result.", Here, Inside, Several);

    public override void Check(SpfRecordContext context)
    {
        foreach (ClaimReport report in context.Addresses?.Claimed ?? [])
        {
            if (!report.Other.IsEmpty || !report.IsWhollyClaimed)
                continue;

            SpfDirective directive = report.Network.Directive;
            Claim first = report.Same[0];
            string? home = ClaimReport.HomeOf(first);
            string term = context.TextOf(directive.Span);
            context.Report(
                this,
                report.Same.Length > 1 ? Several : home is null ? Here : Inside,
                directive.Span,
                report.Same.Length > 1 ? [term, report.Same.Length.ToString(CultureInfo.InvariantCulture)]
                    : home is null ? [term, ClaimReport.TermOf(first)]
                    : [term, ClaimReport.TermOf(first), home],
                ClaimReport.Places(context, report.Same),
                context.Edit("remove the mechanism", FixSafety.Safe, (TermRemoval.SpanOf(context.Record, directive), "")));
        }
    }
}
