using SpfLint.Analysis.Catalogue;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Analysis.Publication;
using SpfLint.Spf.Syntax;

namespace SpfLint.Analysis.Rules;

/// <summary>SPF4011: an explanation of a "fail" that never comes.</summary>
internal sealed class SPF4011UnusedExplanation : SpfRecordRule
{
    private static readonly MessageTemplate Unused = new(
        "default", "The explanation '{0}' is never used, because no mechanism of the record has the qualifier '-'.");

    public override Descriptor Descriptor { get; } = new(
        "SPF4011", "UnusedExplanation", Severity.Note, "The record has an explanation but can never fail.", Unused);

    public override void Check(SpfRecordContext context)
    {
        SpfPolicy policy = context.Published.Policy;
        if (!context.Published.IsInForce || !policy.IsCertain || !policy.NeverFails)
            return;

        foreach (SpfTerm term in context.Record.Terms)
        {
            if (term is SpfModifier { Kind: SpfModifierKind.Explanation, Errors.IsEmpty: true } modifier)
            {
                context.Report(
                    this,
                    Unused,
                    modifier.Span,
                    [context.TextOf(modifier.Span)],
                    help: "end the record with '-all', or remove 'exp'");
            }
        }
    }
}
