using System.Globalization;
using SpfLint.Analysis.Catalogue;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Spf.Evaluation.Needs;
using SpfLint.Spf.Evaluation.Tracing;

namespace SpfLint.Analysis.Rules;

/// <summary>SPF2012: an <c>mx</c> that finds a host with more than ten addresses.</summary>
internal sealed class SPF2012TooManyMxAddresses : SpfRecordRule
{
    private const int Most = 10;

    private static readonly MessageTemplate TooMany = new(
        "default", "The mail exchange '{1}' has {2} {3} addresses; receivers may allow 10 for each exchange of '{0}' and give a permanent error.");

    public override Descriptor Descriptor { get; } = new(
        "SPF2012", "TooManyMxAddresses", Severity.Warning, "An 'mx' finds a host with more than 10 addresses.", TooMany);

    public override void Check(SpfRecordContext context)
    {
        foreach (TermNode term in context.NeedingTerms)
        {
            if (term.MailExchanges.IsEmpty)
                continue;

            foreach (LookupTrace lookup in term.Lookups)
            {
                int count = Math.Max(lookup.Answer.Ip4Addresses.Length, lookup.Answer.Ip6Addresses.Length);
                if (count <= Most)
                    continue;

                string family = lookup.Answer.Ip4Addresses.IsEmpty ? "IPv6" : "IPv4";
                context.Report(
                    this,
                    TooMany,
                    term.Term.Span,
                    [context.TextOf(term.Term.Span), Excerpt.OfName(lookup.Name.Wire), count.ToString(CultureInfo.InvariantCulture), family],
                    help: "list the networks of the exchanges that send with 'ip4' and 'ip6'");
                break;
            }
        }
    }
}
