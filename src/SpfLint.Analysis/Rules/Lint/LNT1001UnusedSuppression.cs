using SpfLint.Analysis.Catalogue;
using SpfLint.Analysis.Configuration;
using SpfLint.Analysis.Diagnostics;

namespace SpfLint.Analysis.Rules;

/// <summary>LNT1001: a comment that suppresses nothing.</summary>
internal sealed class LNT1001UnusedSuppression : ConfigurationErrorRule
{
    private static readonly MessageTemplate Unused = new("default", "There is nothing to suppress here for {0}.");

    private static readonly MessageTemplate Stray = new("restore", "No comment before this one disables {0} up to here.");

    public override Descriptor Descriptor { get; } = new(
        "LNT1001", "UnusedSuppression", Severity.Warning, "A comment suppresses findings that there are not.", Unused, Stray);

    public override ReadOnlySpan<ConfigurationErrorKind> Kinds => [ConfigurationErrorKind.UnusedSuppression, ConfigurationErrorKind.UnusedRestore];

    public override void Check(ConfigurationErrorContext context) => context.Report(
        this, context.Error.Kind == ConfigurationErrorKind.UnusedRestore ? Stray : Unused, [context.Text], context.Error.Fix);
}
