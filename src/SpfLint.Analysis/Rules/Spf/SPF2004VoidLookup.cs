using SpfLint.Analysis.Catalogue;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Analysis.Mending;
using SpfLint.Analysis.Publication;
using SpfLint.Dns.Names;
using SpfLint.Dns.Records;
using SpfLint.Dns.Resolution;
using SpfLint.Spf.Evaluation.Needs;
using SpfLint.Spf.Syntax;

namespace SpfLint.Analysis.Rules;

/// <summary>SPF2004: a mechanism asks for records that do not exist.</summary>
internal sealed class SPF2004VoidLookup : SpfRecordRule
{
    private static readonly MessageTemplate NoAddress = new("default", "The mechanism '{0}' matches no host, for '{1}' has no address.");

    private static readonly MessageTemplate NoExchange = new("noExchange", "The mechanism '{0}' matches no host, for '{1}' has no mail exchange.");

    private static readonly MessageTemplate NoName = new("noName", "The mechanism '{0}' matches no host, for '{1}' does not exist.");

    public override Descriptor Descriptor { get; } = new(
        "SPF2004", "VoidLookup", Severity.Warning, "A mechanism asks for records that do not exist.", NoAddress, NoExchange, NoName);

    public override void Check(SpfRecordContext context)
    {
        bool isAnyVoid = false;
        foreach (TermNode term in context.NeedingTerms)
        {
            isAnyVoid |= term.IsVoid;
            if (IsHostless(context, term))
                Report(context, term, NoName, term.Target!.Value, "name the domain that the hosts are in, or remove it");
        }

        // The names that a record leaves out are those of a place where it should not be: that is told instead.
        bool isElsewhere = isAnyVoid && Misplacement.Find(context.Zone, context.Facts, context.Published.Index) is not null;
        if (!isAnyVoid || context.Answers.BrokenLimits.OfVoidLookups(context.Needs!) is not null)
            return;

        foreach (TermNode term in context.NeedingTerms)
        {
            if (!term.IsVoid || (isElsewhere && term.DomainSpec is null))
                continue;

            bool isMissing = term.Lookups[0].Answer.Status == DnsStatus.NxDomain;
            MessageTemplate message = isMissing ? NoName : term.Mechanism == SpfMechanism.Mx ? NoExchange : NoAddress;
            Report(context, term, message, term.Lookups[0].Name, "remove it, or correct the name");
        }
    }

    /// <summary>
    /// Whether a <c>ptr</c> matches nobody (RFC 7208 section 5.5): below a name that does not exist there is no host
    /// (RFC 8020). What it asks depends on the sender, and is no void lookup.
    /// </summary>
    private static bool IsHostless(SpfRecordContext context, TermNode term) =>
        term is { Mechanism: SpfMechanism.Ptr, Target: { } name }
        && context.Answers.Source.Resolve(name, RecordType.A).Status == DnsStatus.NxDomain;

    private void Report(SpfRecordContext context, TermNode term, MessageTemplate message, DomainName name, string help) => context.Report(
        this,
        message,
        term.Term.Span,
        [context.TextOf(term.Term.Span), Excerpt.OfName(name.Wire)],
        fix: context.Edit("remove the mechanism", FixSafety.Safe, (TermRemoval.SpanOf(context.Record, term.Term), "")),
        help: help);
}
