using SpfLint.Analysis.Catalogue;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Dns.Names;
using SpfLint.Dns.Resolution;
using SpfLint.Spf.Evaluation.Needs;

namespace SpfLint.Analysis.Rules;

/// <summary>SPF2011: a term whose target no source of the run can answer for.</summary>
internal sealed class SPF2011UnverifiedTarget : SpfRecordRule
{
    private static readonly MessageTemplate Unverified = new(
        "default", "Nothing in this run can answer for '{0}', so that '{1}' has not been checked.");

    public override Descriptor Descriptor { get; } = new(
        "SPF2011", "UnverifiedTarget", Severity.Off, "A target cannot be checked.", Unverified);

    public override void Check(SpfRecordContext context)
    {
        foreach (TermNode term in context.NeedingTerms)
        {
            if (!term.IsUnknown)
                continue;

            DomainName name = term.Record?.Domain ?? term.Lookups.First(lookup => lookup.Answer.Status == DnsStatus.Unknown).Name;
            context.Report(
                this,
                Unverified,
                term.DomainSpec?.Span ?? term.Term.Span,
                [Excerpt.OfName(name.Wire), context.TextOf(term.Term.Span)],
                help: "add the zone of that name to the run, or run 'spflint lock'");
        }
    }
}
