using SpfLint.Analysis.Catalogue;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Analysis.Structure;
using SpfLint.Dns.Records;
using SpfLint.Dns.Zones;

namespace SpfLint.Analysis.Rules;

/// <summary>DNS3006: mail exchanges without an address.</summary>
internal sealed class DNS3006MxWithoutAddress : ZoneRule
{
    private static readonly MessageTemplate Missing = new(
        "default", "The mail exchange '{0}' of '{1}' has no address, so no mail reaches it.");

    public override Descriptor Descriptor { get; } = new(
        "DNS3006", "MxWithoutAddress", Severity.Warning, "A mail exchange has no address.", Missing);

    public override ReadOnlySpan<RecordType> Types => [RecordType.MX];

    public override void Check(ZoneContext context)
    {
        Zone zone = context.Zone;
        foreach (List<int> records in SharedTargets.Find(zone, RecordType.MX, index => LacksAddress(context, index)))
        {
            RecordText text = zone.Open(records[0]);
            ref readonly ZoneRecord record = ref zone[records[0]];
            context.Report(
                this,
                Missing,
                text.File,
                TargetField.SpanOf(text),
                [Excerpt.OfName(zone, record.Target), Excerpt.OfName(zone, record.Owner)],
                RecordPlace.OfOthers(zone, records, "This record names it too."),
                help: "add an A or AAAA record for it, or name another host");
        }
    }

    private static bool LacksAddress(ZoneContext context, int index) =>
        HostTarget.LacksAddress(context, index) && ZoneCut.FindAbove(context.Zone, context.Zone[index].Owner) < 0;
}
