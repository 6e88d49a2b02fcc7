using SpfLint.Analysis.Catalogue;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Analysis.Limits;
using SpfLint.Spf.Evaluation.Needs;

namespace SpfLint.Analysis.Rules;

/// <summary>SPF2003: the evaluation of a record asks for more than two names that have no such records.</summary>
internal sealed class SPF2003TooManyVoidLookups : SpfRecordRule
{
    private static readonly MessageTemplate TooMany = new(
        "default", "The record of '{0}' asks {1} times for records that do not exist, for {3}, and receivers allow 2 such void lookups; '{2}' is one too many.");

    public override Descriptor Descriptor { get; } = new(
        "SPF2003", "TooManyVoidLookups", Severity.Error, "The evaluation of the record needs more than 2 void lookups.", TooMany);

    public override void Check(SpfRecordContext context)
    {
        BrokenLimits limits = context.Answers.BrokenLimits;
        if (context.Needs is not { } needs
            || limits.OfVoidLookups(needs) is not { } broken
            || BrokenLimits.IsBrokenFurtherOn(needs, broken, limits.OfVoidLookups))
        {
            return;
        }

        var places = new RelatedPlaces();
        foreach (LookupStep step in broken.Steps)
            places.Add(step.Record, step.Term.Term.Span, "This finds nothing.");

        context.Report(
            this,
            TooMany,
            LookupLimit.TopOf(broken.Excess).Term.Span,
            [context.Owner.OwnerText, broken.Count, Excerpt.Of(broken.Excess.Term.Term.Span.Of(broken.Excess.Record.Record!.Text.Span)), broken.Senders],
            places.ToImmutable(),
            help: broken.Steps.All(step => VoidLimit.CountForAll(step.Term) > 0)
                ? "remove the terms whose names are gone"
                : "list the networks of these hosts with 'ip4' and 'ip6', which ask for nothing");
    }
}
