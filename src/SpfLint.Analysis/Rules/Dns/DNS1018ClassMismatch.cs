using SpfLint.Analysis.Catalogue;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Dns.Records;
using SpfLint.Dns.Zones;

namespace SpfLint.Analysis.Rules;

/// <summary>DNS1018: a class other than the zone's.</summary>
internal sealed class DNS1018ClassMismatch : ZoneErrorRule
{
    private static readonly MessageTemplate Mismatch = new(
        "default", "The class '{0}' is not the class of the zone, '{1}'.");

    public override Descriptor Descriptor { get; } = new(
        "DNS1018", "ClassMismatch", Severity.Error, "A record's class is not the zone's.", Mismatch);

    public override ReadOnlySpan<ZoneErrorKind> Kinds => [ZoneErrorKind.ClassMismatch];

    public override void Check(ZoneErrorContext context)
    {
        string zoneClass = RecordClasses.Mnemonic(context.Zone.Identity.Class);
        context.Report(this, Mismatch, [context.Text, zoneClass], help: $"write '{zoneClass}', or leave the class out");
    }
}
