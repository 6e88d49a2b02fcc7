using SpfLint.Analysis.Catalogue;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Spf.Syntax;

namespace SpfLint.Analysis.Rules;

/// <summary>SPF1015: a macro of explanation text in a term.</summary>
internal sealed class SPF1015MacroOnlyInExplanation : SpfErrorRule
{
    private static readonly MessageTemplate Default = new(
        "default", "The macro '{0}' is allowed only in the text that an 'exp' modifier points at.");

    public override Descriptor Descriptor { get; } = new(
        "SPF1015",
        "MacroOnlyInExplanation",
        Severity.Error,
        "A macro stands outside the explanation text that it is meant for.",
        Default);

    public override ReadOnlySpan<SpfErrorKind> Kinds => [SpfErrorKind.MacroOnlyInExplanation];

    public override void Check(SpfError error, SpfRecordContext context) =>
        context.Report(this, error, Default);
}
