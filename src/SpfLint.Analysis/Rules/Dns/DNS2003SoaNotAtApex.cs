using SpfLint.Analysis.Catalogue;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Analysis.Publication;
using SpfLint.Dns.Names;
using SpfLint.Dns.Records;
using SpfLint.Dns.Zones;

namespace SpfLint.Analysis.Rules;

/// <summary>DNS2003: an SOA below or outside the apex.</summary>
internal sealed class DNS2003SoaNotAtApex : OwnerRule
{
    private static readonly MessageTemplate Elsewhere = new(
        "default", "The SOA belongs to '{0}', but the zone is '{1}'.");

    public override Descriptor Descriptor { get; } = new(
        "DNS2003", "SoaNotAtApex", Severity.Error, "An SOA record stands at another name than the zone's apex.", Elsewhere);

    public override ReadOnlySpan<RecordType> Types => [RecordType.Soa];

    public override void Check(OwnerContext context)
    {
        int index = context.IsApex ? -1 : context.First(RecordType.Soa);
        if (index < 0)
            return;

        bool isToldAsOrigin = IsByOrigin(context.Zone, index) && context.Zone.Errors.Any(error => error.Kind == ZoneErrorKind.RepeatedOrigin);
        if (isToldAsOrigin)
            return;

        bool isExport = IsExport(context.Zone, index);
        RecordText text = context.Zone.Open(index);
        bool lacksDot = MissingDot.IsLikely(context.Zone, context.Zone[index]);
        context.Report(
            this,
            Elsewhere,
            text.File,
            text.OwnerSpan.Length > 0 ? text.OwnerSpan : text.TypeSpan,
            [context.OwnerText, Excerpt.OfName(context.Zone, context.Zone.Apex)],
            help: lacksDot ? "end the owner with a dot"
                : IsByOrigin(context.Zone, index) ? "end the name of the '$ORIGIN' line above with a dot"
                : "give the SOA the zone's own name, '@', and every zone a file of its own",
            severity: isExport ? Severity.Note : null);
    }

    /// <summary>Whether a <c>$ORIGIN</c> without its final dot repeats the zone's name.</summary>
    private static bool IsByOrigin(Zone zone, int soa) =>
        zone.PassageOf(zone[soa]).Origin == zone[soa].Owner && WireName.IsAtOrBelow(zone.Names[zone[soa].Owner], zone.Names[zone.Apex]);

    /// <summary>
    /// Cloudflare's exports lack the dot at the SOA alone, and older ones give the SOA to the root; they are for an importer that does not
    /// mind.
    /// </summary>
    private static bool IsExport(Zone zone, int soa)
    {
        ref readonly ZoneRecord record = ref zone[soa];
        bool lacksDot = zone.PassageOf(record).Origin == zone.Apex && MissingDot.IsLikely(zone, record);
        if (!lacksDot && zone.Names[record.Owner].Length > 1)
            return false;

        for (int i = 0; i < zone.Count; i++)
        {
            if (i != soa && !zone[i].Has(RecordTraits.AbsoluteOwner))
                return false;
        }

        return zone.Count > 1;
    }
}
