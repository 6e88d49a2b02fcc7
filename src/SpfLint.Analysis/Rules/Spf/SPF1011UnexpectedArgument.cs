using SpfLint.Analysis.Catalogue;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Spf.Syntax;

namespace SpfLint.Analysis.Rules;

/// <summary>SPF1011: an argument of all, or a preference of mx.</summary>
internal sealed class SPF1011UnexpectedArgument : SpfErrorRule
{
    private static readonly MessageTemplate Default = new(
        "default", "The mechanism 'all' takes no argument, and has '{0}'.");

    private static readonly MessageTemplate Preference = new(
        "preference", "The mechanism 'mx' takes no preference such as '{0}'.");

    public override Descriptor Descriptor { get; } = new(
        "SPF1011", "UnexpectedArgument", Severity.Error, "A mechanism has an argument that it does not take.", Default, Preference);

    public override ReadOnlySpan<SpfErrorKind> Kinds => [SpfErrorKind.UnexpectedArgument, SpfErrorKind.MxPreference];

    public override void Check(SpfError error, SpfRecordContext context)
    {
        if (error.Kind == SpfErrorKind.MxPreference)
            context.Report(this, error, Preference);
        else
            context.Report(this, error, Default, error.Edits.IsEmpty ? "delete the argument, or use the mechanism that it belongs to" : null);
    }
}
