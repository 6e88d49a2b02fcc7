using System.Collections.Immutable;
using System.Globalization;
using SpfLint.Analysis.Addresses;
using SpfLint.Analysis.Catalogue;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Analysis.Mending;
using SpfLint.Spf.Syntax;

namespace SpfLint.Analysis.Rules;

/// <summary>SPF3002: a mechanism whose addresses earlier mechanisms hold already, with the same result.</summary>
internal sealed class SPF3002RedundantTerm : SpfRecordRule
{
    private static readonly MessageTemplate Here = new("default", "The mechanism '{0}' adds nothing: '{1}' before it holds its addresses already.");

    private static readonly MessageTemplate Inside = new(
        "included", "The mechanism '{0}' adds nothing: '{1}' in the record of '{2}' holds its addresses already.");

    private static readonly MessageTemplate Several = new(
        "several", "The mechanism '{0}' adds nothing: {1} mechanisms before it hold its addresses already.");

    private static readonly MessageTemplate NamedHere = new(
        "named", "The mechanism '{0}' adds nothing: all that it matches, {2}, is listed before, by '{1}'.");

    private static readonly MessageTemplate NamedInside = new(
        "namedIncluded", "The mechanism '{0}' adds nothing: all that it matches, {2}, is listed before, by '{1}' in the record of '{3}'.");

    private static readonly MessageTemplate NamedSeveral = new(
        "namedSeveral", "The mechanism '{0}' adds nothing: all that it matches, {2}, is listed before, by {1} mechanisms.");

    public override Descriptor Descriptor { get; } = new(
        "SPF3002",
        "RedundantTerm",
        Severity.Warning,
        "All that a mechanism matches is listed before, with the same result.",
        Here,
        Inside,
        Several,
        NamedHere,
        NamedInside,
        NamedSeveral);

    public override void Check(SpfRecordContext context)
    {
        if (context.Addresses is not { } addresses)
            return;

        foreach (ClaimReport report in addresses.Claimed.Where(report => report.Other.IsEmpty && report.IsWhollyClaimed))
        {
            bool isCertain = !report.Same.Any(claim => HasHostBits(claim.Decision.Term));
            Report(
                context,
                report.Network.Directive,
                report.Same,
                [Here, Inside, Several],
                told: [],
                isCertain ? FixSafety.Safe : FixSafety.Unsafe,
                isCertain ? null : "remove it if the network that holds it, which is not written with its first address, is right");
        }

        foreach (ShadowedMechanism redundant in addresses.Shadowed.Where(shadowed => shadowed.IsRedundant))
        {
            Report(
                context,
                redundant.Mechanism,
                redundant.Claims,
                [NamedHere, NamedInside, NamedSeveral],
                told: [ClaimReport.Describe(redundant.Claims)],
                redundant.IsLasting ? FixSafety.Safe : FixSafety.Unsafe,
                redundant.IsLasting ? null : "remove it, unless the hosts that it names may move to other addresses");
        }
    }

    /// <summary>Whether a network may be wider than was meant: what it holds is lost when that is corrected.</summary>
    private static bool HasHostBits(SpfTerm? term) =>
        term is SpfDirective directive && TermNetwork.Of(directive) is { } network && network.Address != network.Range.First;

    private void Report(
        SpfRecordContext context,
        SpfDirective directive,
        ImmutableArray<Claim> claims,
        MessageTemplate[] wordings,
        string[] told,
        FixSafety safety,
        string? help)
    {
        string term = context.TextOf(directive.Span);
        string? home = ClaimReport.HomeOf(claims[0]);
        int count = claims.DistinctBy(claim => (claim.Decision.Visit.Domain, claim.Decision.Term!.Span)).Count();
        (MessageTemplate wording, string by, string[] inside) = count > 1 ? (wordings[2], count.ToString(CultureInfo.InvariantCulture), [])
            : home is null ? (wordings[0], ClaimReport.TermOf(claims[0]), Array.Empty<string>())
            : (wordings[1], ClaimReport.TermOf(claims[0]), [home]);
        context.Report(
            this,
            wording,
            directive.Span,
            [term, by, .. told, .. inside],
            ClaimReport.Places(context, claims),
            context.Edit("remove the mechanism", safety, (TermRemoval.SpanOf(context.Record, directive), "")),
            help);
    }
}
