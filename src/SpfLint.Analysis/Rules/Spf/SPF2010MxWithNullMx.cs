using SpfLint.Analysis.Catalogue;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Analysis.Limits;
using SpfLint.Analysis.Mending;
using SpfLint.Dns.Resolution;
using SpfLint.Spf.Evaluation.Needs;

namespace SpfLint.Analysis.Rules;

/// <summary>SPF2010: an <c>mx</c> whose target takes no mail.</summary>
internal sealed class SPF2010MxWithNullMx : SpfRecordRule
{
    private static readonly MessageTemplate Null = new(
        "default", "The mechanism '{0}' matches no host, for '{1}' says with a null MX that it has no mail exchange.");

    public override Descriptor Descriptor { get; } = new(
        "SPF2010", "MxWithNullMx", Severity.Warning, "An 'mx' asks a name that has a null MX.", Null);

    public override void Check(SpfRecordContext context)
    {
        foreach (TermNode term in context.NeedingTerms)
        {
            if (term.MailExchanges is not [_, ..] exchanges || exchanges.Any(exchange => !exchange.Host.IsRoot))
                continue;

            var places = new RelatedPlaces();
            foreach (RecordOrigin origin in term.Lookups[0].Answer.Origins)
                places.Add(origin, "This says that the name takes no mail.");

            context.Report(
                this,
                Null,
                term.Term.Span,
                [context.TextOf(term.Term.Span), Excerpt.OfName(term.Lookups[0].Name.Wire)],
                places.ToImmutable(),
                context.Edit("remove the mechanism", FixSafety.Safe, (TermRemoval.SpanOf(context.Record, term.Term), "")),
                help: "remove it");
        }
    }
}
