using SpfLint.Analysis.Catalogue;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Spf.Syntax;

namespace SpfLint.Analysis.Rules;

/// <summary>SPF1004: a colon that turns a modifier into a mechanism nobody knows.</summary>
internal sealed class SPF1004ColonForEquals : SpfErrorRule
{
    private static readonly MessageTemplate Default = new(
        "default", "The '{0}' makes a modifier an unknown mechanism (did you mean '{1}'?).");

    public override Descriptor Descriptor { get; } = new(
        "SPF1004", "ColonForEquals", Severity.Error, "A modifier has a colon instead of an equals sign.", Default);

    public override ReadOnlySpan<SpfErrorKind> Kinds => [SpfErrorKind.ColonForEquals];

    public override void Check(SpfError error, SpfRecordContext context) =>
        context.Report(this, error, Default, Default);
}
