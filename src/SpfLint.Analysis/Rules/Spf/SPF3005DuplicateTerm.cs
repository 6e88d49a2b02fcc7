using System.Collections.Immutable;
using SpfLint.Analysis.Addresses;
using SpfLint.Analysis.Catalogue;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Analysis.Mending;
using SpfLint.Spf.Syntax;

namespace SpfLint.Analysis.Rules;

/// <summary>SPF3005: a mechanism that stands in the record twice.</summary>
internal sealed class SPF3005DuplicateTerm : SpfRecordRule
{
    private static readonly MessageTemplate Same = new("default", "The mechanism '{0}' stands in the record twice.");

    private static readonly MessageTemplate Alike = new("alike", "The mechanism '{0}' says the same as '{1}' before it.");

    public override Descriptor Descriptor { get; } = new(
        "SPF3005", "DuplicateTerm", Severity.Warning, "A mechanism says the same as another one in the record.", Same, Alike);

    public override void Check(SpfRecordContext context)
    {
        ImmutableArray<SpfDirective> mechanisms = context.Published.Policy.Mechanisms;
        var meaning = new TermMeaning(context.Published);
        if (!context.Published.IsInForce || !meaning.IsAnyRepeated(mechanisms))
            return;

        var first = new HashSet<SpfDirective>(meaning);
        foreach (SpfDirective directive in mechanisms)
        {
            if (first.Add(directive) || !first.TryGetValue(directive, out SpfDirective? same))
                continue;

            SpfSpan earlier = same.Span;
            string text = context.TextOf(directive.Span);
            string other = context.TextOf(earlier);
            context.Report(
                this,
                text == other ? Same : Alike,
                directive.Span,
                text == other ? [text] : [text, other],
                [context.At(earlier, "This says the same.")],
                fix: context.Edit("remove the second one", FixSafety.Safe, (TermRemoval.SpanOf(context.Record, directive), "")));
        }
    }
}
