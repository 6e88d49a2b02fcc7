using SpfLint.Analysis.Catalogue;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Dns.Zones;

namespace SpfLint.Analysis.Rules;

/// <summary>LNT1005: relative names, and nothing says which zone they belong to.</summary>
internal sealed class LNT1005UnknownOrigin : ZoneErrorRule
{
    private static readonly MessageTemplate Unknown = new(
        "default", "The name '{0}' is relative, but neither the file nor its name says which zone it belongs to.");

    public override Descriptor Descriptor { get; } = new(
        "LNT1005", "UnknownOrigin", Severity.Error, "No origin could be found for a file whose names need one.", Unknown);

    public override ReadOnlySpan<ZoneErrorKind> Kinds => [ZoneErrorKind.UnknownOrigin];

    public override void Check(ZoneErrorContext context) => context.Report(
        this,
        Unknown,
        [context.Text],
        help: "put '$ORIGIN example.com.' (your zone) at the top, name the file after the zone, or pass --origin");
}
