using System.Globalization;
using SpfLint.Analysis.Addresses;
using SpfLint.Analysis.Catalogue;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Spf.Evaluation;

namespace SpfLint.Analysis.Rules;

/// <summary>SPF3004: a network about which an earlier mechanism decides otherwise.</summary>
internal sealed class SPF3004ConflictingRanges : SpfRecordRule
{
    private static readonly MessageTemplate Here = new("default", "Of '{0}', {1} gets {2} from '{3}', which comes first.");

    private static readonly MessageTemplate Inside = new(
        "included", "Of '{0}', {1} gets {2} from '{3}' in the record of '{4}', which comes first.");

    private static readonly MessageTemplate Several = new(
        "several", "Of '{0}', {1} gets another result from {2} mechanisms that come first.");

    public override Descriptor Descriptor { get; } = new(
        "SPF3004",
        "ConflictingRanges",
        Severity.Warning,
        "An earlier mechanism gives the addresses of a network another result.",
        Here,
        Inside,
        Several);

    public override void Check(SpfRecordContext context)
    {
        foreach (ClaimReport report in context.Addresses?.Claimed ?? [])
        {
            if (report.Other.IsEmpty)
                continue;

            Claim first = report.Other[0];
            string? home = ClaimReport.HomeOf(first);
            string term = context.TextOf(report.Network.Directive.Span);
            string part = ClaimReport.Describe(report.Other);
            string result = SpfResultNames.Of(first.Decision.Result);
            context.Report(
                this,
                report.Other.Length > 1 ? Several : home is null ? Here : Inside,
                report.Network.Directive.Span,
                report.Other.Length > 1 ? [term, part, report.Other.Length.ToString(CultureInfo.InvariantCulture)]
                    : home is null ? [term, part, result, ClaimReport.TermOf(first)]
                    : [term, part, result, ClaimReport.TermOf(first), home],
                ClaimReport.Places(context, report.Other),
                help: "put the mechanism first that should win, or remove what is wrong");
        }
    }
}
