using SpfLint.Analysis.Catalogue;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Dns.Zones;

namespace SpfLint.Analysis.Rules;

/// <summary>DNS1006: a NUL octet in the text.</summary>
internal sealed class DNS1006NulByte : ZoneErrorRule
{
    private static readonly MessageTemplate Nul = new(
        "default", "The text holds a NUL octet, at which some name servers silently stop reading.");

    public override Descriptor Descriptor { get; } = new(
        "DNS1006", "NulByte", Severity.Error, "The file holds a NUL octet.", Nul);

    public override ReadOnlySpan<ZoneErrorKind> Kinds => [ZoneErrorKind.NulByte];

    public override void Check(ZoneErrorContext context) =>
        context.Report(this, Nul, help: "remove the octet, or write '\\000' if the data really has it");
}
