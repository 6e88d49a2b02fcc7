using System.Globalization;
using SpfLint.Analysis.Addresses;
using SpfLint.Analysis.Catalogue;
using SpfLint.Analysis.Diagnostics;

namespace SpfLint.Analysis.Rules;

/// <summary>SPF3001: a network of which a part is listed before, with the same result.</summary>
internal sealed class SPF3001OverlappingRanges : SpfRecordRule
{
    private static readonly MessageTemplate Here = new("default", "Of '{0}', the part {1} is listed before, by '{2}'.");

    private static readonly MessageTemplate Inside = new("included", "Of '{0}', the part {1} is listed before, by '{2}' in the record of '{3}'.");

    private static readonly MessageTemplate Several = new("several", "Of '{0}', the part {1} is listed before, by {2} mechanisms.");

    public override Descriptor Descriptor { get; } = new(
        "SPF3001", "OverlappingRanges", Severity.Warning, "A part of a network is listed before, with the same result.", Here, Inside, Several);

    public override void Check(SpfRecordContext context)
    {
        foreach (ClaimReport report in context.Addresses?.Claimed ?? [])
        {
            // One that is refused, or that nothing is left of, has a graver mistake.
            if (!report.Other.IsEmpty || report.IsWhollyClaimed)
                continue;

            Claim first = report.Same[0];
            string? home = ClaimReport.HomeOf(first);
            string term = context.TextOf(report.Network.Directive.Span);
            string part = ClaimReport.Describe(report.Same);
            context.Report(
                this,
                report.Same.Length > 1 ? Several : home is null ? Here : Inside,
                report.Network.Directive.Span,
                report.Same.Length > 1 ? [term, part, report.Same.Length.ToString(CultureInfo.InvariantCulture)]
                    : home is null ? [term, part, ClaimReport.TermOf(first)]
                    : [term, part, ClaimReport.TermOf(first), home],
                ClaimReport.Places(context, report.Same),
                help: home is null
                    ? "keep the wider network, or correct the one that was meant to be another"
                    : "list only what the included record leaves out");
        }
    }
}
