using SpfLint.Analysis.Catalogue;
using SpfLint.Analysis.Configuration;
using SpfLint.Analysis.Diagnostics;

namespace SpfLint.Analysis.Rules;

/// <summary>LNT1004: a comment suppresses findings and does not say why.</summary>
internal sealed class LNT1004SuppressionWithoutReason : ConfigurationErrorRule
{
    private static readonly MessageTemplate NoReason = new("default", "The comment suppresses {0} and does not say why.");

    public override Descriptor Descriptor { get; } = new(
        "LNT1004", "SuppressionWithoutReason", Severity.Off, "A comment suppresses findings and does not say why.", NoReason);

    public override ReadOnlySpan<ConfigurationErrorKind> Kinds => [ConfigurationErrorKind.SuppressionWithoutReason];

    public override void Check(ConfigurationErrorContext context) =>
        context.Report(this, NoReason, [context.Text], help: "write the reason behind the ids");
}
