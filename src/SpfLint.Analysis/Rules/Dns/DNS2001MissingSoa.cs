using SpfLint.Analysis.Catalogue;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Dns.Records;
using SpfLint.Dns.Zones;

namespace SpfLint.Analysis.Rules;

/// <summary>DNS2001: a zone without its SOA record at the top.</summary>
internal sealed class DNS2001MissingSoa : ZoneRule
{
    private static readonly MessageTemplate Missing = new(
        "default", "The zone '{0}' has no SOA record.");

    private static readonly MessageTemplate NotFirst = new(
        "notFirst", "The zone '{0}' does not begin with its SOA record.");

    public override Descriptor Descriptor { get; } = new(
        "DNS2001", "MissingSoa", Severity.Error, "The zone does not begin with its SOA record.", Missing, NotFirst);

    public override void Check(ZoneContext context)
    {
        Zone zone = context.Zone;
        if (zone.Identity.IsFragment || zone.Count == 0 || zone[0].Type == RecordType.Soa)
            return;

        string name = Excerpt.OfName(zone, zone.Apex);
        RecordText first = zone.Open(0);
        int soa = FirstSoa(zone);
        if (soa < 0 && !zone.MayHaveLost(zone.Apex))
        {
            context.Report(this, Missing, first.File, first.TypeSpan, [name], help: "begin the zone with '@ SOA' and its seven fields");
        }
        else if (soa >= 0 && zone[soa].Owner == zone.Apex)
        {
            // Today's name servers load such a zone, and generated zones have it so.
            RecordText text = zone.Open(soa);
            context.Report(
                this,
                NotFirst,
                first.File,
                first.TypeSpan,
                [name],
                [new RelatedLocation(new SourceLocation(text.File.Source, text.TypeSpan), "The SOA is here.")],
                help: "move the SOA before all other records",
                severity: Severity.Warning);
        }
    }

    private static int FirstSoa(Zone zone)
    {
        for (int i = 0; i < zone.Count; i++)
        {
            if (zone[i].Type == RecordType.Soa && !zone[i].Has(RecordTraits.InvalidOwner))
                return i;
        }

        return -1;
    }
}
