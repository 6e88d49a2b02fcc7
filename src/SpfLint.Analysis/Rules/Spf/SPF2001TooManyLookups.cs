using SpfLint.Analysis.Catalogue;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Analysis.Limits;
using SpfLint.Spf.Evaluation.Needs;

namespace SpfLint.Analysis.Rules;

/// <summary>SPF2001: the evaluation of a record asks more than ten times.</summary>
internal sealed class SPF2001TooManyLookups : SpfRecordRule
{
    private static readonly MessageTemplate Here = new(
        "default", "The record of '{0}' needs {1} DNS lookups for {3}, but receivers allow 10; '{2}' is one too many.");

    private static readonly MessageTemplate Inside = new(
        "inside", "The record of '{0}' needs {1} DNS lookups for {3}, but receivers allow 10; '{2}' in the record of '{4}' is one too many.");

    public override Descriptor Descriptor { get; } = new(
        "SPF2001", "TooManyLookups", Severity.Error, "The evaluation of the record needs more than 10 DNS lookups.", Here, Inside);

    public override void Check(SpfRecordContext context)
    {
        BrokenLimits limits = context.Answers.BrokenLimits;
        if (context.Needs is not { } needs
            || limits.OfLookups(needs) is not { } broken
            || BrokenLimits.IsBrokenFurtherOn(needs, broken, limits.OfLookups))
        {
            return;
        }

        LookupStep excess = broken.Excess;
        string term = Excerpt.Of(excess.Term.Term.Span.Of(excess.Record.Record!.Text.Span));
        string[] arguments = [context.Owner.OwnerText, broken.Count, term, broken.Senders];
        context.Report(
            this,
            excess.From is null ? Here : Inside,
            LookupLimit.TopOf(excess).Term.Span,
            excess.From is null ? [.. arguments] : [.. arguments, Way(excess)],
            LookupLimit.Places(broken.Steps, broken.First),
            help: "remove what no longer sends, or list the networks of hosts that you know with 'ip4' and 'ip6', which cost nothing");
    }

    private static string Way(LookupStep step) =>
        string.Join(" > ", step.Path.Skip(1).Select(inner => Excerpt.OfName(inner.Record.Domain.Wire)));
}
