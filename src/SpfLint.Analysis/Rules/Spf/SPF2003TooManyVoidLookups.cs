using System.Globalization;
using SpfLint.Analysis.Catalogue;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Analysis.Publication;
using SpfLint.Spf.Evaluation.Needs;

namespace SpfLint.Analysis.Rules;

/// <summary>SPF2003: the evaluation of a record asks for more than two names that have no such records.</summary>
internal sealed class SPF2003TooManyVoidLookups : SpfRecordRule
{
    private static readonly MessageTemplate Everyone = new(
        "default", "The record of '{0}' asks {1} times for records that do not exist, and receivers allow 2 such void lookups; '{2}' is one too many.");

    private static readonly MessageTemplate OneFamily = new(
        "oneFamily", "For {3} senders, the record of '{0}' asks {1} times for addresses that do not exist, and receivers allow 2 such void lookups; '{2}' is one too many.");

    public override Descriptor Descriptor { get; } = new(
        "SPF2003", "TooManyVoidLookups", Severity.Error, "The evaluation of the record needs more than 2 void lookups.", Everyone, OneFamily);

    public override void Check(SpfRecordContext context)
    {
        if (context.Needs is not { } needs || VoidLimit.Find(needs) is not { } broken || VoidLimit.IsBrokenFurtherOn(needs))
            return;

        var places = new RelatedPlaces();
        foreach (LookupStep step in broken.Steps)
            places.Add(step.Record, step.Term.Term.Span, "This finds nothing.");

        string term = Excerpt.Of(broken.Excess.Term.Term.Span.Of(broken.Excess.Record.Record!.Text.Span));
        string count = broken.Count.ToString(CultureInfo.InvariantCulture);
        context.Report(
            this,
            broken.Senders == HitSenders.All ? Everyone : OneFamily,
            LookupLimit.TopOf(broken.Excess).Term.Span,
            broken.Senders == HitSenders.All
                ? [context.Owner.OwnerText, count, term]
                : [context.Owner.OwnerText, count, term, broken.Senders == HitSenders.Ip4 ? "IPv4" : "IPv6"],
            places.ToImmutable(),
            help: broken.Senders == HitSenders.All
                ? "remove the terms whose names are gone"
                : "list the networks of these hosts with 'ip4' and 'ip6', which ask for nothing");
    }
}
