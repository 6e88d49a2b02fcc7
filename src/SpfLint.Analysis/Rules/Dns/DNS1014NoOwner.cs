using SpfLint.Analysis.Catalogue;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Dns.Zones;

namespace SpfLint.Analysis.Rules;

/// <summary>DNS1014: a first record without an owner.</summary>
internal sealed class DNS1014NoOwner : ZoneErrorRule
{
    private static readonly MessageTemplate Blank = new(
        "default", "The first record has no owner, and there is none before it to take over.");

    public override Descriptor Descriptor { get; } = new(
        "DNS1014", "NoOwner", Severity.Error, "The first record has no owner.", Blank);

    public override ReadOnlySpan<ZoneErrorKind> Kinds => [ZoneErrorKind.NoOwner];

    public override void Check(ZoneErrorContext context) =>
        context.Report(this, Blank, help: "write the owner in the first column, '@' for the zone itself");
}
