using SpfLint.Analysis.Catalogue;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Spf.Syntax;

namespace SpfLint.Analysis.Rules;

/// <summary>SPF1021: a record that receivers do not take for SPF.</summary>
internal sealed class SPF1021MalformedVersion : SpfErrorRule
{
    private static readonly MessageTemplate Default = new(
        "default", "The version is '{0}' instead of 'v=spf1', so receivers ignore the record.");

    public override Descriptor Descriptor { get; } = new(
        "SPF1021", "MalformedVersion", Severity.Error, "The version is malformed, so receivers ignore the record.", Default);

    public override ReadOnlySpan<SpfErrorKind> Kinds => [SpfErrorKind.MalformedVersion];

    public override void Check(SpfError error, SpfRecordContext context) =>
        context.Report(this, Default, error.Span, [context.TextOf(context.Record.Version)], fix: context.FixOf(error),
            help: error.Edits.IsEmpty ? "write 'v=spf1' and a space, and the sign before the next term if it belongs there" : null);
}
