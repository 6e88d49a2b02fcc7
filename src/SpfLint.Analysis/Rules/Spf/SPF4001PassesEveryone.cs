using SpfLint.Analysis.Catalogue;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Spf.Syntax;

namespace SpfLint.Analysis.Rules;

/// <summary>SPF4001: the record passes every host on the internet.</summary>
internal sealed class SPF4001PassesEveryone : SpfRecordRule
{
    private static readonly MessageTemplate Everyone = new(
        "default", "The mechanism '{0}' lets any host on the internet send mail for '{1}'.");

    public override Descriptor Descriptor { get; } = new(
        "SPF4001", "PassesEveryone", Severity.Error, "The record passes every host on the internet.", Everyone)
    {
        SecuritySeverity = "8.0",
    };

    public override void Check(SpfRecordContext context)
    {
        foreach (SpfTerm term in context.Record.Terms)
        {
            if (term is not SpfDirective { Mechanism: SpfMechanism.All } all)
                continue;

            // Terms behind the first 'all' are never read (RFC 7208 section 5.1).
            if (all.Qualifier == SpfQualifier.Pass)
            {
                context.Report(
                    this,
                    Everyone,
                    all.Span,
                    [context.TextOf(all.Span), context.Owner.OwnerText],
                    fix: context.Edit("end the record with '~all'", FixSafety.Unsafe, (all.Span, "~all")));
            }

            return;
        }
    }
}
