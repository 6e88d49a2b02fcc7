using SpfLint.Analysis.Catalogue;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Spf.Syntax;

namespace SpfLint.Analysis.Rules;

/// <summary>SPF1011: an argument of all.</summary>
internal sealed class SPF1011UnexpectedArgument : SpfErrorRule
{
    private static readonly MessageTemplate Default = new(
        "default", "The mechanism 'all' takes no argument, and has '{0}'.");

    public override Descriptor Descriptor { get; } = new(
        "SPF1011", "UnexpectedArgument", Severity.Error, "The mechanism all has an argument.", Default);

    public override ReadOnlySpan<SpfErrorKind> Kinds => [SpfErrorKind.UnexpectedArgument];

    public override void Check(SpfError error, SpfRecordContext context) =>
        context.Report(this, error, Default, error.Edits.IsEmpty ? "delete the argument, or use the mechanism that it belongs to" : null);
}
