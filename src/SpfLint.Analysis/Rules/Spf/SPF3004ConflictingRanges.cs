using System.Collections.Immutable;
using System.Globalization;
using SpfLint.Analysis.Addresses;
using SpfLint.Analysis.Catalogue;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Spf.Evaluation;
using SpfLint.Spf.Syntax;

namespace SpfLint.Analysis.Rules;

/// <summary>SPF3004: a mechanism about whose addresses an earlier one decides otherwise.</summary>
internal sealed class SPF3004ConflictingRanges : SpfRecordRule
{
    private static readonly MessageTemplate Here = new("default", "Of '{0}', {1} gets {2} from '{3}', which comes first.");

    private static readonly MessageTemplate Inside = new(
        "included", "Of '{0}', {1} gets {2} from '{3}' in the record of '{4}', which comes first.");

    private static readonly MessageTemplate Several = new(
        "several", "Of '{0}', {1} gets another result from {2} mechanisms that come first.");

    private static readonly MessageTemplate Contradicted = new(
        "contradicted", "The mechanism '{0}' never matches: '{1}', which comes first, matches the same hosts with another result.");

    private const string Help = "put the mechanism first that should win, or remove what is wrong";

    public override Descriptor Descriptor { get; } = new(
        "SPF3004",
        "ConflictingRanges",
        Severity.Warning,
        "An earlier mechanism gives the addresses of a mechanism another result.",
        Here,
        Inside,
        Several,
        Contradicted);

    public override void Check(SpfRecordContext context)
    {
        ContradictedTerm[] contradicted = context.Published.IsInForce ? [.. ContradictedTerm.FindAll(context.Published)] : [];
        foreach (ContradictedTerm term in contradicted)
        {
            context.Report(
                this,
                Contradicted,
                term.Term.Span,
                [context.TextOf(term.Term.Span), context.TextOf(term.Earlier.Span)],
                [context.At(term.Earlier.Span, "This comes first.")],
                help: Help);
        }

        if (context.Addresses is not { } addresses)
            return;

        foreach (ClaimReport report in addresses.Claimed.Where(report => !report.Other.IsEmpty))
            Report(context, report.Network.Directive, report.Other);

        // Of what names lead to, exceptions are made on purpose; nothing is left of these.
        foreach (ShadowedMechanism refused in addresses.Shadowed.Where(shadowed => !shadowed.IsRedundant))
        {
            if (!contradicted.Any(term => term.Term.Span == refused.Mechanism.Span))
                Report(context, refused.Mechanism, refused.Claims);
        }
    }

    private void Report(SpfRecordContext context, SpfDirective directive, ImmutableArray<Claim> claims)
    {
        Claim first = claims[0];
        string? home = ClaimReport.HomeOf(first);
        string term = context.TextOf(directive.Span);
        string part = ClaimReport.Describe(claims);
        string result = SpfResultNames.Of(first.Decision.Result);
        context.Report(
            this,
            claims.Length > 1 ? Several : home is null ? Here : Inside,
            directive.Span,
            claims.Length > 1 ? [term, part, claims.Length.ToString(CultureInfo.InvariantCulture)]
                : home is null ? [term, part, result, ClaimReport.TermOf(first)]
                : [term, part, result, ClaimReport.TermOf(first), home],
            ClaimReport.Places(context, claims),
            help: Help);
    }
}
