using SpfLint.Analysis.Catalogue;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Dns.Records;
using SpfLint.Dns.Zones;

namespace SpfLint.Analysis.Rules;

/// <summary>DNS2016: a DS record where no delegation is.</summary>
internal sealed class DNS2016MisplacedDs : OwnerRule
{
    private static readonly MessageTemplate AtApex = new(
        "apex", "The DS record of the zone '{0}' belongs into its parent zone.");

    private static readonly MessageTemplate WithoutNs = new(
        "default", "The name '{0}' has a DS record but no NS record, so it is no delegation that could be signed.");

    public override Descriptor Descriptor { get; } = new(
        "DNS2016", "MisplacedDs", Severity.Error, "A DS record stands at the apex, or without an NS record.", WithoutNs, AtApex);

    public override ReadOnlySpan<RecordType> Types => [RecordType.DS];

    public override void Check(OwnerContext context)
    {
        Zone zone = context.Zone;
        int ds = context.First(RecordType.DS);
        if (ds < 0 || zone.Identity.IsFragment || !zone.IsInZone(context.Owner))
            return;

        if (!context.IsApex && (zone.Has(context.Owner, RecordType.NS) || zone.MayHaveLost(context.Owner)))
            return;

        RecordText text = zone.Open(ds);
        context.Report(
            this,
            context.IsApex ? AtApex : WithoutNs,
            text.File,
            text.TypeSpan,
            [context.OwnerText],
            help: context.IsApex
                ? "give it to the parent zone, or publish it as a CDS record"
                : "add the NS records of the child zone, or remove the DS record");
    }
}
