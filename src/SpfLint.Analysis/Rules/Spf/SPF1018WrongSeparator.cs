using SpfLint.Analysis.Catalogue;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Spf.Syntax;

namespace SpfLint.Analysis.Rules;

/// <summary>SPF1018: something other than a space between terms, or a space inside one.</summary>
internal sealed class SPF1018WrongSeparator : SpfErrorRule
{
    private static readonly MessageTemplate BetweenTerms = new(
        "betweenTerms", "Terms are separated by spaces, not by '{0}'.");

    private static readonly MessageTemplate BeforeArgument = new(
        "beforeArgument", "Between '{1}' and its argument stands '{0}' instead of '{2}'.");

    private static readonly MessageTemplate Repeated = new("repeated", "The '{0}' stands twice.");

    private static readonly MessageTemplate SpaceInTerm = new("spaceInTerm", "The space before '{0}' cuts a term in two.");

    public override Descriptor Descriptor { get; } = new(
        "SPF1018",
        "WrongSeparator",
        Severity.Error,
        "Something other than one space separates or divides terms.",
        BetweenTerms, BeforeArgument, Repeated, SpaceInTerm);

    public override ReadOnlySpan<SpfErrorKind> Kinds =>
    [
        SpfErrorKind.WrongSeparator,
        SpfErrorKind.WrongArgumentSeparator,
        SpfErrorKind.RepeatedArgumentSeparator,
        SpfErrorKind.SpaceInTerm,
    ];

    public override void Check(SpfError error, SpfRecordContext context)
    {
        switch (error.Kind)
        {
            case SpfErrorKind.WrongSeparator:
                context.Report(this, error, BetweenTerms, error.Edits.IsEmpty ? "write one term for each argument" : null);
                break;
            case SpfErrorKind.WrongArgumentSeparator:
                string name = context.TextOf(error.Term!.NameSpan);
                context.Report(
                    this, BeforeArgument, error.Span, [context.TextOf(error.Span), name, error.Edits[0].NewText], fix: context.FixOf(error));
                break;
            case SpfErrorKind.RepeatedArgumentSeparator:
                context.Report(this, error, Repeated);
                break;
            case SpfErrorKind.SpaceInTerm:
                string rest = context.TextOf(SpfSpan.FromBounds(error.Span.End, error.Term!.Span.End));
                context.Report(this, SpaceInTerm, error.Span, [rest], fix: context.FixOf(error));
                break;
        }
    }
}
