using SpfLint.Analysis.Catalogue;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Spf.Syntax;

namespace SpfLint.Analysis.Rules;

/// <summary>SPF1002: a modifier that receivers ignore.</summary>
internal sealed class SPF1002UnknownModifier : SpfErrorRule
{
    private static readonly MessageTemplate Unknown = new(
        "unknown", "The modifier '{0}' is unknown, and receivers ignore it.");

    private static readonly MessageTemplate Misspelt = new(
        "misspelt", "The modifier '{0}' is unknown, and receivers ignore it (did you mean '{1}'?).");

    public override Descriptor Descriptor { get; } = new(
        "SPF1002",
        "UnknownModifier",
        Severity.Warning,
        "A modifier is unknown, so receivers ignore it.",
        Unknown, Misspelt);

    public override ReadOnlySpan<SpfErrorKind> Kinds => [SpfErrorKind.UnknownModifier];

    public override void Check(SpfError error, SpfRecordContext context)
    {
        // What was ignored so far would count from now on: a person must agree.
        if (error.Suggestion is { } suggestion)
            context.Report(this, Misspelt, error.Span, [context.TextOf(error.Span), suggestion], fix: context.FixOf(error, FixSafety.Unsafe));
        else
            context.Report(this, error, Unknown, "delete the term unless something of yours reads it");
    }
}
