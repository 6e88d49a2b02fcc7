using SpfLint.Analysis.Catalogue;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Spf.Syntax;

namespace SpfLint.Analysis.Rules;

/// <summary>SPF1025: a second version inside the record.</summary>
internal sealed class SPF1025RepeatedVersion : SpfErrorRule
{
    private static readonly MessageTemplate Default = new("default", "A second '{0}' stands inside the record.");

    public override Descriptor Descriptor { get; } = new(
        "SPF1025", "RepeatedVersion", Severity.Error, "A second version stands inside the record.", Default);

    public override ReadOnlySpan<SpfErrorKind> Kinds => [SpfErrorKind.RepeatedVersion];

    public override void Check(SpfError error, SpfRecordContext context) =>
        context.Report(
            this,
            Default,
            error.Span,
            [context.TextOf(error.Span)],
            related: [context.At(context.Record.Version, "The record's own version is here.")],
            fix: context.FixOf(error),
            help: error.Edits.IsEmpty ? "merge the two into one record with one version" : null);
}
