using SpfLint.Analysis.Catalogue;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Dns.Zones;

namespace SpfLint.Analysis.Rules;

/// <summary>DNS1019: records without any TTL.</summary>
internal sealed class DNS1019MissingTtl : ZoneErrorRule
{
    private static readonly MessageTemplate Missing = new(
        "default", "Nothing gives this '{0}' record a TTL: it has none, no record before it has one, and there is no '$TTL' line above.");

    public override Descriptor Descriptor { get; } = new(
        "DNS1019", "MissingTtl", Severity.Warning, "Nothing gives a TTL.", Missing);

    public override ReadOnlySpan<ZoneErrorKind> Kinds => [ZoneErrorKind.MissingTtl];

    public override void Check(ZoneErrorContext context) =>
        context.Report(this, Missing, [context.Text], help: "write a line such as '$TTL 1h' at the top of the file");
}
