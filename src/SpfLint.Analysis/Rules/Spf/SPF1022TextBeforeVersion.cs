using SpfLint.Analysis.Catalogue;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Spf.Syntax;

namespace SpfLint.Analysis.Rules;

/// <summary>SPF1022: something before the version.</summary>
internal sealed class SPF1022TextBeforeVersion : SpfErrorRule
{
    private static readonly MessageTemplate Default = new(
        "default", "The '{0}' before the version keeps receivers from seeing the record.");

    public override Descriptor Descriptor { get; } = new(
        "SPF1022",
        "TextBeforeVersion",
        Severity.Error,
        "Something stands before the version, so receivers ignore the record.",
        Default);

    public override ReadOnlySpan<SpfErrorKind> Kinds => [SpfErrorKind.TextBeforeVersion];

    public override void Check(SpfError error, SpfRecordContext context) =>
        context.Report(this, error, Default, error.Edits.IsEmpty ? "give the SPF record a TXT record of its own, or delete what stands before it" : null);
}
