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

    public override Descriptor Descriptor { get; } = new(
        "SPF2008", "TooManyMxHosts", Severity.Error, "An 'mx' finds more than 10 mail exchanges.", TooMany);

    public override void Check(SpfRecordContext context)
    {
        foreach (TermNode term in context.NeedingTerms)
        {
            if (!term.HasTooManyExchanges)
                continue;

            string count = term.MailExchanges.Length.ToString(CultureInfo.InvariantCulture);
            context.Report(
                this,
                TooMany,
                term.Term.Span,
                [context.TextOf(term.Term.Span), Excerpt.OfName(term.Lookups[0].Name.Wire), count],
                help: "list the networks of the exchanges that send with 'ip4' and 'ip6'");
        }
    }
}
