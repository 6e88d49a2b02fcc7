using SpfLint.Analysis.Catalogue;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Spf.Syntax;

namespace SpfLint.Analysis.Rules;

/// <summary>SPF4009: a <c>+</c> that says what is meant without it.</summary>
internal sealed class SPF4009RedundantPlus : SpfRecordRule
{
    private static readonly MessageTemplate Plus = new(
        "default", "The qualifier '+' in '{0}' is what a mechanism without a qualifier has anyway.");

    public override Descriptor Descriptor { get; } = new(
        "SPF4009", "RedundantPlus", Severity.Note, "A '+' is written where it is implied.", Plus);

    public override void Check(SpfRecordContext context)
    {
        if (!context.Published.IsInForce)
            return;

        // '+all' is another rule's, and there the plus is the least of it.
        foreach (SpfDirective directive in context.Published.Policy.Mechanisms)
        {
            if (directive is { Qualifier: SpfQualifier.Pass, QualifierSpan.Length: > 0 })
            {
                context.Report(
                    this,
                    Plus,
                    directive.QualifierSpan,
                    [context.TextOf(directive.Span)],
                    fix: context.Edit("remove the '+'", FixSafety.Safe, (directive.QualifierSpan, "")));
            }
        }
    }
}
