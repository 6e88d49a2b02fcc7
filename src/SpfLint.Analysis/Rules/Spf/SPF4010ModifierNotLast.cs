using SpfLint.Analysis.Catalogue;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Analysis.Mending;
using SpfLint.Analysis.Publication;
using SpfLint.Spf.Syntax;

namespace SpfLint.Analysis.Rules;

/// <summary>SPF4010: <c>redirect</c> or <c>exp</c> before a mechanism.</summary>
internal sealed class SPF4010ModifierNotLast : SpfRecordRule
{
    private static readonly MessageTemplate NotLast = new(
        "default", "The modifier '{0}' stands before '{1}' but takes effect after all mechanisms.");

    public override Descriptor Descriptor { get; } = new(
        "SPF4010", "ModifierNotLast", Severity.Note, "A 'redirect' or 'exp' stands before a mechanism.", NotLast);

    public override void Check(SpfRecordContext context)
    {
        SpfPolicy policy = context.Published.Policy;
        if (!context.Published.IsInForce || !policy.IsCertain)
            return;

        foreach (SpfTerm term in context.Record.Terms)
        {
            if (term is not SpfModifier { Errors.IsEmpty: true } modifier || !IsEffective(modifier, policy))
                continue;

            if (FindLater(modifier, policy) is { } later)
            {
                context.Report(
                    this,
                    NotLast,
                    modifier.Span,
                    [context.TextOf(modifier.Span), context.TextOf(later.Span)],
                    fix: MoveToEnd(context, modifier));
            }
        }
    }

    private static SpfDirective? FindLater(SpfModifier modifier, SpfPolicy policy)
    {
        foreach (SpfTerm term in policy.Read)
        {
            if (term is SpfDirective directive && term.Span.Start > modifier.Span.Start)
                return directive;
        }

        return null;
    }

    /// <summary>A modifier that does nothing is better removed than moved; other rules say so.</summary>
    private static bool IsEffective(SpfModifier modifier, SpfPolicy policy) => modifier.Kind switch
    {
        SpfModifierKind.Redirect => policy.All is null,
        SpfModifierKind.Explanation => !policy.NeverFails,
        _ => false,
    };

    private static Fix? MoveToEnd(SpfRecordContext context, SpfModifier modifier)
    {
        string text = System.Text.Encoding.Latin1.GetString(modifier.Span.Of(context.Record.Text.Span));
        var end = new SpfSpan(context.Record.Terms[^1].Span.End, 0);
        return context.Edit(
            "move it to the end", FixSafety.Safe, (TermRemoval.SpanOf(context.Record, modifier), ""), (end, " " + text));
    }
}
