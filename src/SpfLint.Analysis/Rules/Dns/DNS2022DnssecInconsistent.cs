using System.Collections.Immutable;
using SpfLint.Analysis.Catalogue;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Analysis.Structure;
using SpfLint.Analysis.Structure.Dnssec;
using SpfLint.Dns.Zones;

namespace SpfLint.Analysis.Rules;

/// <summary>DNS2022: records of DNSSEC that contradict each other or the zone.</summary>
internal sealed class DNS2022DnssecInconsistent : ZoneRule
{
    public override Descriptor Descriptor { get; } = new(
        "DNS2022",
        "DnssecInconsistent",
        Severity.Warning,
        "The zone's DNSSEC records do not agree with each other, with the zone, or with what validators accept.",
        [
            .. ZoneKeys.Messages, .. KeySignatures.Messages, .. Signatures.Messages, .. DenialChain.Messages, .. HashedDenialChain.Messages, .. HashedNames.Messages,
            .. ListedTypes.Messages, .. DelegationDigests.Messages, .. DelegationKeys.Messages, .. ChildKeys.Messages, .. ZoneSigning.Messages,
        ]);

    public override void Check(ZoneContext context)
    {
        Zone zone = context.Zone;
        foreach (DnssecFault fault in ZoneSigning.FindFaults(zone, context.Answers))
        {
            RecordText text = zone.Open(fault.Index);
            context.Report(
                this, fault.Message, text.File, DnssecFaults.SpanOf(text, fault.Field), [.. fault.Arguments], FindOthers(zone, fault), help: fault.Help);
        }
    }

    private static ImmutableArray<RelatedLocation> FindOthers(Zone zone, DnssecFault fault) =>
        [.. fault.Others.Select(index => RecordPlace.Of(zone, index, "It is the same here."))];
}
