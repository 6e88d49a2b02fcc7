using SpfLint.Analysis.Catalogue;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Dns.Names;
using SpfLint.Dns.Records;
using SpfLint.Dns.Zones;
using SpfLint.Spf.Evaluation.Needs;

namespace SpfLint.Analysis.Rules;

/// <summary>SPF5016: a mail exchange of the zone without an SPF record for the name that it gives in HELO.</summary>
internal sealed class SPF5016HeloWithoutSpf : ZoneRule
{
    private static readonly MessageTemplate NoRecord = new(
        "default", "The mail exchange '{0}' has no SPF record; of a bounce that it sends, receivers can check nothing but this name.");

    public override Descriptor Descriptor { get; } = new(
        "SPF5016", "HeloWithoutSpf", Severity.Off, "A mail exchange has no SPF record for its HELO name.", NoRecord)
    {
        Precision = Precision.Medium,
    };

    public override ReadOnlySpan<RecordType> Types => [RecordType.MX];

    public override void Check(ZoneContext context)
    {
        Zone zone = context.Zone;
        HashSet<int> seen = [];
        for (int index = 0; index < zone.Count; index++)
        {
            ref readonly ZoneRecord record = ref zone[index];
            bool isExchange = record.Type == RecordType.MX && record.Target >= 0 && !record.Has(RecordTraits.InvalidRdata);
            if (isExchange && zone.IsInZone(record.Target) && IsHost(zone, record.Target) && seen.Add(record.Target) && LacksSpf(context, record.Target))
                Report(context, index, record.Target);
        }
    }

    private void Report(ZoneContext context, int index, int host)
    {
        // A preference and a host, unless somebody wrote the rdata as octets (RFC 3597 section 5).
        RecordText text = context.Zone.Open(index);
        context.Report(
            this,
            NoRecord,
            text.File,
            text.RdataCount == 2 ? text.RdataFieldSpan(1) : text.RdataSpan,
            [Excerpt.OfName(context.Zone, host)],
            help: "publish \"v=spf1 a -all\" at this name");
    }

    private static bool IsHost(Zone zone, int name) => zone.Has(name, RecordType.A) || zone.Has(name, RecordType.Aaaa);

    private static bool LacksSpf(ZoneContext context, int host)
    {
        var name = new DomainName(context.Zone.Names[host]);
        return !context.Facts.HasSpf(name) && context.Answers.Tree.Of(name).State == RecordState.Missing;
    }
}
