using SpfLint.Analysis.Addresses;
using SpfLint.Analysis.Catalogue;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Analysis.Mending;
using SpfLint.Spf.Addresses;
using SpfLint.Spf.Syntax;

namespace SpfLint.Analysis.Rules;

/// <summary>SPF3003: a mechanism before which all addresses have been decided about.</summary>
internal sealed class SPF3003UnreachableTerm : SpfRecordRule
{
    private static readonly MessageTemplate All = new(
        "default", "No address is left that could come to '{0}': the mechanisms before it decide about all of them.");

    private static readonly MessageTemplate OfFamily = new(
        "family", "No {1} address is left that could come to '{0}': the mechanisms before it decide about all of them.");

    private static readonly MessageTemplate Redirect = new(
        "redirect", "No address is left for '{0}': the mechanisms of the record decide about all of them.");

    public override Descriptor Descriptor { get; } = new(
        "SPF3003", "UnreachableTerm", Severity.Warning, "No address is left that could come to a mechanism or a redirect.", All, OfFamily, Redirect);

    public override void Check(SpfRecordContext context)
    {
        if (context.Addresses is not { } addresses)
            return;

        CheckRedirect(context, addresses);

        // Why one of two that ask the same never matches can be told more exactly.
        HashSet<SpfDirective> contradicted = [.. ContradictedTerm.FindAll(context.Published).Select(term => term.Term)];
        var seen = new HashSet<SpfDirective>(new TermMeaning(context.Published));
        foreach (SpfDirective directive in context.Published.Policy.Mechanisms)
        {
            if (!seen.Add(directive) || contradicted.Contains(directive))
                continue;

            IpFamily? family = TermNetwork.Of(directive)?.Family;
            bool isOut = (family == IpFamily.Ip6 || addresses.IsOutOfReach(directive, IpFamily.Ip4))
                && (family == IpFamily.Ip4 || addresses.IsOutOfReach(directive, IpFamily.Ip6));
            if (!isOut)
                continue;

            string term = context.TextOf(directive.Span);
            context.Report(
                this,
                family is null ? All : OfFamily,
                directive.Span,
                family is null ? [term] : [term, family == IpFamily.Ip4 ? "IPv4" : "IPv6"],
                fix: context.Edit("remove the mechanism", FixSafety.Safe, (TermRemoval.SpanOf(context.Record, directive), "")),
                help: "mend the mechanism that takes them all, or remove this one");
        }
    }

    /// <summary>A redirect is looked at when no mechanism has matched, wherever it stands (RFC 7208 section 6.1).</summary>
    private void CheckRedirect(SpfRecordContext context, RecordAddresses addresses)
    {
        // Beside an "all" it is another rule's.
        if (context.Published.Policy is not { Redirect: { } redirect, HasAnyAll: false } || !addresses.LeaveNobody)
            return;

        context.Report(
            this,
            Redirect,
            redirect.Span,
            [context.TextOf(redirect.Span)],
            fix: context.Edit("remove the redirect", FixSafety.Safe, (TermRemoval.SpanOf(context.Record, redirect), "")),
            help: "mend the mechanism that takes them all, or remove the redirect");
    }
}
