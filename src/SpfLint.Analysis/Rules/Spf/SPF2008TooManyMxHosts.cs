using System.Globalization;
using SpfLint.Analysis.Catalogue;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Spf.Evaluation.Needs;

namespace SpfLint.Analysis.Rules;

/// <summary>SPF2008: an <c>mx</c> whose target has more than ten mail exchanges.</summary>
internal sealed class SPF2008TooManyMxHosts : SpfRecordRule
{
    private static readonly MessageTemplate TooMany = new(
        "default", "The name '{1}' has {2} mail exchanges, and '{0}' may find 10; receivers give a permanent error.");

    private static readonly MessageTemplate Further = new(
        "further", "The name '{0}' has {3} mail exchanges, and '{1}' in the record of '{2}' may find 10; receivers give a permanent error.");

    public override Descriptor Descriptor { get; } = new(
        "SPF2008", "TooManyMxHosts", Severity.Error, "An 'mx' finds more than 10 mail exchanges.", TooMany, Further);

    public override void Check(SpfRecordContext context)
    {
        foreach (TermNode term in context.NeedingTerms)
        {
            if (!term.HasTooManyExchanges)
                continue;

            context.Report(
                this,
                TooMany,
                term.Term.Span,
                [context.TextOf(term.Term.Span), Excerpt.OfName(term.Lookups[0].Name.Wire), CountOf(term)],
                help: "list the networks of the exchanges that send with 'ip4' and 'ip6'");
        }

        foreach (LookupStep step in context.TermsOfStrangers)
        {
            if (step.Term.HasTooManyExchanges)
                context.ReportFurther(this, Further, step, Excerpt.OfName(step.Term.Lookups[0].Name.Wire), CountOf(step.Term));
        }
    }

    private static string CountOf(TermNode term) => term.MailExchanges.Length.ToString(CultureInfo.InvariantCulture);
}
