using SpfLint.Analysis.Catalogue;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Analysis.Publication;
using SpfLint.Analysis.Structure;
using SpfLint.Dns.Names;
using SpfLint.Dns.Records;
using SpfLint.Dns.Zones;

namespace SpfLint.Analysis.Rules;

/// <summary>DNS3005: a delegation whose name server lies below it, without its address.</summary>
internal sealed class DNS3005MissingGlue : OwnerRule
{
    private static readonly MessageTemplate Missing = new(
        "default", "The name server '{0}' lies in the delegated zone '{1}', and its address is not given here; resolvers cannot find it.");

    public override Descriptor Descriptor { get; } = new(
        "DNS3005", "MissingGlue", Severity.Warning, "A delegation lacks the address of a name server that lies below it.", Missing);

    public override ReadOnlySpan<RecordType> Types => [RecordType.NS];

    public override void Check(OwnerContext context)
    {
        Zone zone = context.Zone;
        if (zone.Identity.IsFragment || RunAnswers.IsRegistry(zone) || context.IsApex)
            return;

        foreach (int index in context.Records)
        {
            if (zone[index].Type == RecordType.NS && LacksGlue(context, zone[index].Target) && Delegation.IsAt(zone, context.Owner))
                Report(context, index);
        }
    }

    private static bool LacksGlue(OwnerContext context, int target)
    {
        Zone zone = context.Zone;
        return target >= 0
            && WireName.IsAtOrBelow(zone.Names[target], context.OwnerWire)
            && !HostTarget.HasAddress(zone, target)
            && !zone.Has(target, RecordType.Cname)
            && !zone.MayHaveLost(target);
    }

    private void Report(OwnerContext context, int index)
    {
        Zone zone = context.Zone;
        if (MissingTargetDot.IsLikely(zone, zone[index]) || AddressTarget.Find(zone, index) is not null)
            return;

        RecordText text = zone.Open(index);
        context.Report(
            this,
            Missing,
            text.File,
            TargetField.SpanOf(text),
            [Excerpt.OfName(zone, zone[index].Target), context.OwnerText],
            help: "add an A or AAAA record for it to this zone");
    }
}
