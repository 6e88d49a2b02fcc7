using SpfLint.Analysis.Catalogue;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Analysis.Limits;
using SpfLint.Spf.Evaluation.Needs;

namespace SpfLint.Analysis.Rules;

/// <summary>SPF2006: an <c>include</c> or <c>redirect</c> leads back to its own record.</summary>
internal sealed class SPF2006IncludeLoop : SpfRecordRule
{
    private static readonly MessageTemplate Itself = new("default", "The record leads back to itself ('{0}'), which receivers end with a permanent error.");

    private static readonly MessageTemplate Further = new(
        "further", "The term '{1}' leads into a loop of records ('{0}'), which receivers end with a permanent error.");

    public override Descriptor Descriptor { get; } = new(
        "SPF2006", "IncludeLoop", Severity.Error, "An include or redirect leads in a circle.", Itself, Further);

    public override void Check(SpfRecordContext context)
    {
        if (context.Needs is not { Loop: { } loop } needs)
            return;

        bool isOwn = ReferenceEquals(loop.Records[0], needs);
        TermNode? term = isOwn ? loop.Term : Entrance(needs, loop);
        if (term is null)
            return;

        var places = new RelatedPlaces();
        foreach ((RecordNode record, RecordNode next) in loop.Records.Zip(loop.Records.Skip(1).Append(loop.Records[0])))
        {
            if (record.Terms.FirstOrDefault(link => ReferenceEquals(link.Record, next)) is { } link && !ReferenceEquals(link, term))
                places.Add(record, link.Term.Span, "The loop goes on here.");
        }

        context.Report(
            this,
            isOwn ? Itself : Further,
            term.Term.Span,
            isOwn ? [Describe(loop)] : [Describe(loop), context.TextOf(term.Term.Span)],
            places.ToImmutable(),
            help: "remove the term that closes the circle");
    }

    /// <summary>The term that leads into a loop that no zone of the run could mend.</summary>
    private static TermNode? Entrance(RecordNode needs, RecordLoop loop) =>
        !loop.Records.Any(record => record.IsOwn)
            ? needs.Terms.FirstOrDefault(term => term is { IsReached: true, Record: { IsOwn: false, Loop: not null } })
            : null;

    private static string Describe(RecordLoop loop)
    {
        string names = string.Join(" > ", loop.Records.Select(record => Excerpt.OfName(record.Domain.Wire)));
        return $"{names} > {(loop.IsCut ? "…" : Excerpt.OfName(loop.Records[0].Domain.Wire))}";
    }
}
