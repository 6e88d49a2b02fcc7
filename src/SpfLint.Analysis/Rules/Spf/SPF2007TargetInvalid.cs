using System.Collections.Immutable;
using SpfLint.Analysis.Catalogue;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Analysis.Limits;
using SpfLint.Dns.Resolution;
using SpfLint.Spf.Evaluation.Needs;
using SpfLint.Spf.Syntax;

namespace SpfLint.Analysis.Rules;

/// <summary>SPF2007: an included record, or one that is redirected to, is itself a permanent error.</summary>
internal sealed class SPF2007TargetInvalid : SpfRecordRule
{
    private static readonly MessageTemplate Broken = new(
        "default", "The record of '{0}' has a syntax error, so that '{1}' ends every evaluation that gets there in a permanent error.");

    private static readonly MessageTemplate Several = new(
        "several", "The name '{0}' has several SPF records, so that '{1}' ends every evaluation that gets there in a permanent error.");

    private static readonly MessageTemplate BrokenFurther = new(
        "further", "The record of '{0}' has a syntax error, so that '{1}' in the record of '{2}' ends every evaluation that gets there in a permanent error.");

    private static readonly MessageTemplate SeveralFurther = new(
        "severalFurther", "The name '{0}' has several SPF records, so that '{1}' in the record of '{2}' ends every evaluation that gets there in a permanent error.");

    public override Descriptor Descriptor { get; } = new(
        "SPF2007",
        "TargetInvalid",
        Severity.Error,
        "The record includes or redirects to one that is a permanent error.",
        Broken,
        Several,
        BrokenFurther,
        SeveralFurther);

    public override void Check(SpfRecordContext context)
    {
        foreach (TermNode term in context.NeedingTerms)
        {
            if (BrokenTargetOf(term) is { } target && term.DomainSpec is { } name)
            {
                context.Report(
                    this,
                    target.State == RecordState.Broken ? Broken : Several,
                    name.Span,
                    [Excerpt.OfName(target.Domain.Wire), context.TextOf(term.Term.Span)],
                    PlacesIn(target),
                    help: Help(context, target));
            }
        }

        foreach (LookupStep step in context.TermsOfStrangers)
        {
            if (BrokenTargetOf(step.Term) is { } target && !IsLinted(context, target))
                context.ReportFurther(this, target.State == RecordState.Broken ? BrokenFurther : SeveralFurther, step, Excerpt.OfName(target.Domain.Wire));
        }
    }

    private static RecordNode? BrokenTargetOf(TermNode term) => term.Record is { State: RecordState.Broken or RecordState.Several } target ? target : null;

    private static bool IsLinted(SpfRecordContext context, RecordNode target) => target.Answer!.Origins.Any(context.Answers.IsLinted);

    private static string Help(SpfRecordContext context, RecordNode target) => (IsLinted(context, target), target.State) switch
    {
        (false, _) => "ask its owner to mend it, or remove the term",
        (true, RecordState.Several) => "keep one of them",
        _ => "mend that record",
    };

    private static ImmutableArray<RelatedLocation> PlacesIn(RecordNode target)
    {
        var places = new RelatedPlaces();
        if (target.Decider is { } wrong)
            places.Add(target, wrong.Span, "This is wrong in it.");

        DnsAnswer answer = target.Answer!;
        for (int i = 0; target.State == RecordState.Several && i < answer.Origins.Length; i++)
        {
            if (SpfRecord.IsSpf(answer.Texts[i].Span))
                places.Add(answer.Origins[i], "This is one of them.");
        }

        return places.ToImmutable();
    }
}
