using SpfLint.Analysis.Addresses;
using SpfLint.Analysis.Catalogue;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Spf.Syntax;

namespace SpfLint.Analysis.Rules;

/// <summary>SPF4012: <c>include</c> with <c>-</c> or <c>~</c>.</summary>
internal sealed class SPF4012QualifiedInclude : SpfRecordRule
{
    private static readonly MessageTemplate Fail = new(
        "default", "The term '{0}' rejects every host that the included record passes; all other hosts go on to the next term.");

    private static readonly MessageTemplate SoftFail = new(
        "softFail", "The term '{0}' casts doubt on every host that the included record passes; all other hosts go on to the next term.");

    public override Descriptor Descriptor { get; } = new(
        "SPF4012", "QualifiedInclude", Severity.Warning, "An 'include' has the qualifier '-' or '~'.", Fail, SoftFail)
    {
        Precision = Precision.High,
    };

    public override void Check(SpfRecordContext context)
    {
        if (!context.Published.IsInForce)
            return;

        foreach (SpfDirective directive in context.Published.Policy.Mechanisms)
        {
            if (directive is not { Mechanism: SpfMechanism.Include, Qualifier: SpfQualifier.Fail or SpfQualifier.SoftFail })
                continue;

            // That never matches, and is told otherwise.
            if (ContradictedTerm.FindAll(context.Published).Any(contradicted => contradicted.Term == directive))
                continue;

            context.Report(
                this,
                directive.Qualifier == SpfQualifier.Fail ? Fail : SoftFail,
                directive.Span,
                [context.TextOf(directive.Span)],
                fix: context.Edit("remove the qualifier, so that these hosts may send", FixSafety.Unsafe, (directive.QualifierSpan, "")));
        }
    }
}
