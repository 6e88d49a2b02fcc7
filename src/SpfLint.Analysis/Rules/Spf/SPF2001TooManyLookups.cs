using SpfLint.Analysis.Catalogue;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Analysis.Publication;
using SpfLint.Spf.Addresses;
using SpfLint.Spf.Evaluation;
using SpfLint.Spf.Evaluation.Needs;

namespace SpfLint.Analysis.Rules;

/// <summary>SPF2001: the evaluation of a record asks more than ten times.</summary>
internal sealed class SPF2001TooManyLookups : SpfRecordRule
{
    private static readonly MessageTemplate Here = new(
        "default", "The record of '{0}' needs {1} DNS lookups, but receivers allow 10; '{2}' is one too many.");

    private static readonly MessageTemplate Inside = new(
        "inside", "The record of '{0}' needs {1} DNS lookups, but receivers allow 10; '{2}' in the record of '{3}' is one too many.");

    public override Descriptor Descriptor { get; } = new(
        "SPF2001", "TooManyLookups", Severity.Error, "The evaluation of the record needs more than 10 DNS lookups.", Here, Inside);

    public override void Check(SpfRecordContext context)
    {
        if (context.Needs is not { Total.Lookups: > LookupLimit.Most } needs || LookupLimit.IsBrokenFurtherOn(needs))
            return;

        LookupStep excess = LookupStep.Of(needs).ElementAt(LookupLimit.Most);
        string term = Excerpt.Of(excess.Term.Term.Span.Of(excess.Record.Record!.Text.Span));
        string count = LookupLimit.Count(needs.Total);
        context.Report(
            this,
            excess.From is null ? Here : Inside,
            LookupLimit.TopOf(excess).Term.Span,
            excess.From is null ? [context.Owner.OwnerText, count, term] : [context.Owner.OwnerText, count, term, Way(excess)],
            LookupLimit.Places(needs, FirstHit(context)),
            help: "remove what no longer sends, or list the networks of hosts that you know with 'ip4' and 'ip6', which cost nothing");
    }

    /// <summary>The lowest address whose evaluation comes to an eleventh lookup; null when all end before, by another error.</summary>
    private static ClientAddress? FirstHit(SpfRecordContext context)
    {
        foreach (IpFamily family in (IpFamily[])[IpFamily.Ip4, IpFamily.Ip6])
        {
            AddressPartition partition = context.Answers.EveryHost.EvaluateRecord(
                context.Published.OwnerName, context.Published.Strings.Joined, family);
            foreach (AddressVerdict range in partition.Ranges)
            {
                if (range.Decision.Reason == EvaluationReason.TooManyLookups)
                    return new ClientAddress(family, range.Range.First);
            }
        }

        return null;
    }

    private static string Way(LookupStep step) =>
        string.Join(" > ", step.Path.Skip(1).Select(inner => Excerpt.OfName(inner.Record.Domain.Wire)));
}
