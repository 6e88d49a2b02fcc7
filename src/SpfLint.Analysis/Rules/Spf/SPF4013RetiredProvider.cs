using SpfLint.Analysis.Catalogue;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Analysis.Mending;
using SpfLint.Analysis.Publication;
using SpfLint.Spf.Evaluation.Needs;
using SpfLint.Spf.Syntax;

namespace SpfLint.Analysis.Rules;

/// <summary>SPF4013: an <c>include</c> that the provider asked for once, and asks for no more.</summary>
internal sealed class SPF4013RetiredProvider : SpfRecordRule
{
    private static readonly MessageTemplate Renamed = new(
        "default", "The name '{0}' is an old one of {1}; today it is '{2}'.");

    private static readonly MessageTemplate Needless = new(
        "needless", "The record need not include '{0}': {1} sends with a MAIL FROM domain of its own and has stopped asking for it.");

    public override Descriptor Descriptor { get; } = new(
        "SPF4013", "RetiredProvider", Severity.Warning, "The record includes a name that its provider has retired.", Renamed, Needless)
    {
        Precision = Precision.High,
    };

    public override void Check(SpfRecordContext context)
    {
        if (!context.Published.IsInForce)
            return;

        foreach (SpfDirective directive in context.Published.Policy.Mechanisms)
        {
            if (directive is not { Mechanism: SpfMechanism.Include, DomainSpec: { IsLiteral: true } target } || Find(target) is not { } entry)
                continue;

            // That the name is gone is graver, and reported as an error.
            if (!IsGone(context, directive))
                Report(context, directive, target.Span, entry);
        }
    }

    private static bool IsGone(SpfRecordContext context, SpfDirective include) =>
        context.Needs?.Terms.Any(term => term.Term.Span == include.Span && term.Record?.State == RecordState.Missing) == true;

    private static RetiredInclude? Find(DomainSpec target) =>
        RetiredInclude.Find(target.Text.Span.TrimEnd((byte)'.'));

    private void Report(SpfRecordContext context, SpfDirective include, SpfSpan name, RetiredInclude entry)
    {
        if (entry.Successor is { } successor)
        {
            context.Report(
                this,
                Renamed,
                name,
                [context.TextOf(name), entry.Provider, successor],
                fix: context.Edit($"write '{successor}'", FixSafety.Unsafe, (name, successor)));
        }
        else
        {
            context.Report(
                this,
                Needless,
                name,
                [context.TextOf(name), entry.Provider],
                fix: context.Edit("remove the include", FixSafety.Unsafe, (TermRemoval.SpanOf(context.Record, include), "")));
        }
    }
}
