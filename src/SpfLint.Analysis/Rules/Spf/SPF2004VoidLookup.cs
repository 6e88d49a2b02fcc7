using SpfLint.Analysis.Catalogue;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Analysis.Publication;
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
        TermNode[] found = [.. context.NeedingTerms.Where(term => term.IsVoid)];
        if (found.Length == 0 || context.Answers.BrokenLimits.OfVoidLookups(context.Needs!) is not null)
            return;

        foreach (TermNode term in found)
        {
            bool isMissing = term.Lookups[0].Answer.Status == DnsStatus.NxDomain;
            context.Report(
                this,
                isMissing ? NoName : term.Mechanism == SpfMechanism.Mx ? NoExchange : NoAddress,
                term.Term.Span,
                [context.TextOf(term.Term.Span), Excerpt.OfName(term.Lookups[0].Name.Wire)],
                fix: context.Edit("remove the mechanism", FixSafety.Safe, (TermRemoval.SpanOf(context.Record, term.Term), "")),
                help: "remove it, or correct the name");
        }
    }
}
