using SpfLint.Analysis.Catalogue;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Analysis.Mending;
using SpfLint.Analysis.Publication;
using SpfLint.Spf.Syntax;

namespace SpfLint.Analysis.Rules;

/// <summary>SPF4004: mechanisms behind <c>all</c>, which no receiver reads.</summary>
internal sealed class SPF4004TermAfterAll : SpfRecordRule
{
    private static readonly MessageTemplate One = new(
        "default", "The mechanism '{0}' is never read, because '{1}' before it matches every host.");

    private static readonly MessageTemplate Several = new(
        "several", "The mechanisms '{0}' are never read, because '{1}' before them matches every host.");

    public override Descriptor Descriptor { get; } = new(
        "SPF4004", "TermAfterAll", Severity.Warning, "A mechanism stands behind 'all' and is never read.", One, Several);

    public override void Check(SpfRecordContext context)
    {
        SpfPolicy policy = context.Published.Policy;
        if (!context.Published.IsInForce || !policy.IsCertain || policy.All is not { } all)
            return;

        SpfTerm[] unread = [.. policy.Unread.Where(term => term is SpfDirective && term.Errors.IsEmpty)];
        if (unread.Length == 0)
            return;

        SpfSpan span = SpfSpan.FromBounds(unread[0].Span.Start, unread[^1].Span.End);
        context.Report(
            this,
            unread.Length == 1 ? One : Several,
            span,
            [context.TextOf(span), context.TextOf(all.Span)],
            [context.At(all.Span, "This matches every host.")],
            fix: unread.Length == policy.Unread.Length ? Remove(context, unread) : null,
            help: "move it before 'all' if it should count, else remove it");
    }

    /// <summary>Takes each term out with the space before it, so that modifiers between them stay.</summary>
    private static Fix? Remove(SpfRecordContext context, SpfTerm[] terms)
    {
        (SpfSpan, string)[] edits = [.. terms.Select(term => (TermRemoval.SpanOf(context.Record, term), ""))];
        return context.Edit("remove what is never read", FixSafety.Safe, edits);
    }
}
