using SpfLint.Analysis.Catalogue;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Spf.Syntax;

namespace SpfLint.Analysis.Rules;

/// <summary>SPF1018: something other than a space between terms, or a space inside one.</summary>
internal sealed class SPF1018WrongSeparator : SpfErrorRule
{
    private static readonly MessageTemplate BetweenTerms = new(
        "betweenTerms", "Terms are separated by spaces, not by '{0}'.");

    private static readonly MessageTemplate ForDot = new("forDot", "The '{0}' stands in a name where a dot is wanted (did you mean '{1}'?).");

    private static readonly MessageTemplate Tab = new("tab", "Terms are separated by spaces, not by a tab.");

    private static readonly MessageTemplate LineBreak = new("lineBreak", "Terms are separated by spaces, not by a line break.");

    private static readonly MessageTemplate WhiteSpace = new(
        "whiteSpace", "Terms are separated by spaces, not by other white space.");

    private static readonly MessageTemplate Comment = new(
        "comment", "A record has no comments, and receivers read '{0}' as terms.");

    private static readonly MessageTemplate BeforeArgument = new(
        "beforeArgument", "Between '{1}' and its argument stands '{0}' instead of '{2}'.");

    private static readonly MessageTemplate Repeated = new("repeated", "The '{0}' stands twice.");

    private static readonly MessageTemplate SpaceInTerm = new("spaceInTerm", "The space before '{0}' cuts a term in two.");

    public override Descriptor Descriptor { get; } = new(
        "SPF1018",
        "WrongSeparator",
        Severity.Error,
        "Something other than one space separates or divides terms.",

        BetweenTerms, ForDot, Tab, LineBreak, WhiteSpace, Comment, BeforeArgument, Repeated, SpaceInTerm);

    public override ReadOnlySpan<SpfErrorKind> Kinds =>
    [
        SpfErrorKind.WrongSeparator,
        SpfErrorKind.WrongArgumentSeparator,
        SpfErrorKind.RepeatedArgumentSeparator,
        SpfErrorKind.SpaceInTerm,
        SpfErrorKind.Comment,
    ];

    public override void Check(SpfError error, SpfRecordContext context)
    {
        switch (error.Kind)
        {
            case SpfErrorKind.WrongSeparator when error.Suggestion is not null:
                context.Report(this, error, ForDot, ForDot);
                break;
            case SpfErrorKind.WrongSeparator:
                context.Report(this, error, WordingOf(error.Span.Of(context.Record.Text.Span)), error.Edits.IsEmpty ? "write one term for each argument" : null);
                break;
            case SpfErrorKind.WrongArgumentSeparator:
                string name = NameBefore(context, error.Span.Start);
                context.Report(
                    this, BeforeArgument, error.Span, [context.TextOf(error.Span), name, error.Edits[0].NewText], fix: context.FixOf(error));
                break;
            case SpfErrorKind.RepeatedArgumentSeparator:
                context.Report(this, error, Repeated);
                break;
            case SpfErrorKind.SpaceInTerm:
                context.Report(this, SpaceInTerm, error.Span, [WordAt(context, error.Span.End)], fix: context.FixOf(error));
                break;
            case SpfErrorKind.Comment:
                context.Report(this, error, Comment);
                break;
        }
    }

    private static string NameBefore(SpfRecordContext context, int end)
    {
        ReadOnlySpan<byte> text = context.Record.Text.Span;
        int start = end;
        while (start > 0 && char.IsAsciiLetterOrDigit((char)text[start - 1]))
            start--;
        return context.TextOf(SpfSpan.FromBounds(start, end));
    }

    private static string WordAt(SpfRecordContext context, int start)
    {
        int length = context.Record.Text.Span[start..].IndexOf((byte)' ');
        return context.TextOf(SpfSpan.FromBounds(start, length < 0 ? context.Record.Text.Length : start + length));
    }

    /// <summary>White space is hard to see between quotes.</summary>
    private static MessageTemplate WordingOf(ReadOnlySpan<byte> separator)
    {
        if (!separator.Trim(" \t\r\n\v\f"u8).IsEmpty)
            return BetweenTerms;

        bool hasTab = separator.Contains((byte)'\t');
        bool hasLineBreak = separator.IndexOfAny((byte)'\r', (byte)'\n') >= 0;
        return hasTab && !hasLineBreak ? Tab : hasLineBreak && !hasTab ? LineBreak : WhiteSpace;
    }
}
