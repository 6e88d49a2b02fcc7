using SpfLint.Analysis.Diagnostics;
using SpfLint.Spf.Syntax;

namespace SpfLint.Analysis.Catalogue;

/// <summary>Words the mistakes that the SPF parser found, and offers the edits that it knows.</summary>
internal static class SpfErrorFix
{
    /// <summary>Reports a mistake; the wording's one argument is the text that is wrong.</summary>
    public static void Report(this SpfRecordContext context, Rule rule, SpfError error, MessageTemplate message, string? help = null) =>
        context.Report(rule, message, error.Span, [context.TextOf(error.Span)], fix: context.FixOf(error), help: help);

    /// <summary>Reports a mistake with what was probably meant as the second argument, if the parser has a guess.</summary>
    public static void Report(
        this SpfRecordContext context, Rule rule, SpfError error, MessageTemplate message, MessageTemplate suggesting, string? help = null)
    {
        if (error.Suggestion is not { } suggestion)
            context.Report(rule, error, message, help);
        else
            context.Report(rule, suggesting, error.Span, [context.TextOf(error.Span), suggestion], fix: context.FixOf(error));
    }

    /// <summary>The fix of a mistake, or null when there is none or it cannot be made in the file.</summary>
    /// <param name="context">The record.</param>
    /// <param name="error">The mistake.</param>
    /// <param name="safety">Whether it may be applied unasked; the parser's edits make the plainly meant text.</param>
    public static Fix? FixOf(this SpfRecordContext context, SpfError error, FixSafety safety = FixSafety.Safe)
    {
        if (error.Edits.IsEmpty)
            return null;

        string title = error.Edits is [{ Span.Length: 0 } insertion, { NewText: "" } deletion] && insertion.NewText == context.TextOf(deletion.Span)
            ? $"move {Quote(insertion.NewText, "the space")} to the front"
            : string.Join(" and ", error.Edits.Select(edit => TitleOf(context, edit)).Distinct());
        return context.Edit(title, safety, [.. error.Edits.Select(edit => (edit.Span, edit.NewText))]);
    }

    private static string TitleOf(SpfRecordContext context, SpfEdit edit)
    {
        string written = Quote(context.TextOf(edit.Span), "the space");
        string right = Quote(edit.NewText, "a space");
        return edit.Span.Length == 0 ? $"insert {right}"
            : edit.NewText.Length == 0 ? $"delete {written}"
            : $"replace {written} with {right}";
    }

    /// <summary>White space is hard to see between quotes.</summary>
    private static string Quote(string text, string space) => text switch
    {
        " " => space,
        "\\u{9}" => "the tab",
        "\\u{a}" or "\\u{d}" or "\\u{d}\\u{a}" => "the line break",
        { Length: > 1 } when text.All(letter => letter == ' ') => "the spaces",
        _ => $"'{text}'",
    };
}
