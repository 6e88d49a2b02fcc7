using SpfLint.Analysis.Catalogue;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Analysis.Structure;
using SpfLint.Dns.Records;
using SpfLint.Dns.Zones;

namespace SpfLint.Analysis.Rules;

/// <summary>DNS2007: a zone with one name server.</summary>
internal sealed class DNS2007SingleNs : ZoneRule
{
    private static readonly MessageTemplate Single = new(
        "default", "The zone '{0}' has one name server only; when that is out of reach, so are all its names.");

    public override Descriptor Descriptor { get; } = new(
        "DNS2007", "SingleNs", Severity.Warning, "The zone has a single name server.", Single);

    public override void Check(ZoneContext context)
    {
        Zone zone = context.Zone;
        if (zone.Identity.IsFragment || zone.Identity.OriginSource == OriginSource.None || SiteZones.Has(zone.Names[zone.Apex]) || zone.MayHaveLost(zone.Apex))
            return;

        int single = FindSingle(zone);
        if (single < 0 || SiteZones.Has(zone.Names[zone[single].Target]) || PolicyZone.Is(zone))
            return;

        RecordText text = zone.Open(single);
        context.Report(
            this,
            Single,
            text.File,
            TargetField.SpanOf(text),
            [Excerpt.OfName(zone, zone.Apex)],
            help: "add the NS record of a second server, in another network");
    }

    /// <summary>The NS record of the apex if it has but one, else -1.</summary>
    private static int FindSingle(Zone zone)
    {
        int found = -1;
        foreach (int index in zone.RecordsAt(zone.Apex))
        {
            if (zone[index].Type != RecordType.NS)
                continue;

            // What cannot be read may be a second one, and that the same stands twice is told as that.
            if (zone[index].Target < 0 || found >= 0)
                return -1;

            found = index;
        }

        return found;
    }
}
