using SpfLint.Analysis.Catalogue;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Dns.Zones;

namespace SpfLint.Analysis.Rules;

/// <summary>DNS1015: a blank owner right after $ORIGIN or $INCLUDE.</summary>
internal sealed class DNS1015InheritedOwnerAfterOrigin : ZoneErrorRule
{
    private static readonly MessageTemplate Inherited = new(
        "default", "The record has no owner of its own and belongs to '{0}', named before the '$ORIGIN' or '$INCLUDE' above.");

    public override Descriptor Descriptor { get; } = new(
        "DNS1015", "InheritedOwnerAfterOrigin", Severity.Warning, "A record takes its owner from before an $ORIGIN or $INCLUDE.", Inherited);

    public override ReadOnlySpan<ZoneErrorKind> Kinds => [ZoneErrorKind.InheritedOwnerAfterOrigin];

    public override void Check(ZoneErrorContext context) =>
        context.Report(this, Inherited, [context.Text.TrimEnd('.')], help: "write the owner in the first column, '@' for the origin");
}
