using SpfLint.Analysis.Catalogue;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Dns.Records;
using SpfLint.Dns.Zones;

namespace SpfLint.Analysis.Rules;

/// <summary>DNS2006: a zone without name servers.</summary>
internal sealed class DNS2006MissingNs : ZoneRule
{
    private static readonly MessageTemplate Missing = new(
        "default", "The zone '{0}' has no NS record of its own.");

    public override Descriptor Descriptor { get; } = new(
        "DNS2006", "MissingNs", Severity.Error, "The zone has no NS record at its apex.", Missing);

    public override void Check(ZoneContext context)
    {
        Zone zone = context.Zone;
        if (zone.Identity.IsFragment || zone.Has(zone.Apex, RecordType.NS) || zone.MayHaveLost(zone.Apex))
            return;

        foreach (int index in zone.RecordsAt(zone.Apex))
        {
            if (zone[index].Type != RecordType.Soa)
                continue;

            RecordText soa = zone.Open(index);
            context.Report(
                this,
                Missing,
                soa.File,
                soa.TypeSpan,
                [Excerpt.OfName(zone, zone.Apex)],
                help: "add two or more NS records with the owner '@'");
            return;
        }
    }
}
