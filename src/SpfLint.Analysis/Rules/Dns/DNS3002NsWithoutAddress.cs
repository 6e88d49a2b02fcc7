using System.Collections;
using SpfLint.Analysis.Catalogue;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Analysis.Publication;
using SpfLint.Analysis.Structure;
using SpfLint.Dns.Names;
using SpfLint.Dns.Records;
using SpfLint.Dns.Resolution;
using SpfLint.Dns.Zones;

namespace SpfLint.Analysis.Rules;

/// <summary>DNS3002: a name server that has no address.</summary>
internal sealed class DNS3002NsWithoutAddress : ZoneRule
{
    private static readonly MessageTemplate Apex = new(
        "default", "The name server '{0}' has no address, so nobody can reach it; some servers refuse the zone.");

    private static readonly MessageTemplate Elsewhere = new(
        "delegation", "The name server '{0}' of '{1}' has no address, so nobody can reach it.");

    public override Descriptor Descriptor { get; } = new(
        "DNS3002", "NsWithoutAddress", Severity.Error, "A name server has no address.", Apex, Elsewhere);

    public override ReadOnlySpan<RecordType> Types => [RecordType.NS];

    public override void Check(ZoneContext context)
    {
        Zone zone = context.Zone;
        if (zone.Identity.IsFragment)
            return;

        // A host is told once, at the apex if it serves that.
        HashSet<int> told = [];
        foreach (int index in zone.RecordsAt(zone.Apex))
        {
            if (zone[index].Type == RecordType.NS && !told.Contains(zone[index].Target) && LacksAddressAtApex(context, index))
                Report(context, index, told);
        }

        // Many delegations name the same few servers.
        var mayHave = new BitArray(zone.Names.Count);
        for (int index = 0; index < zone.Count; index++)
        {
            if (NamesLost(context, index, mayHave) && !told.Contains(zone[index].Target) && Delegation.IsAt(zone, zone[index].Owner))
                Report(context, index, told);
        }
    }

    /// <summary>Whether a record names a server without an address.</summary>
    /// <param name="context">The zone.</param>
    /// <param name="index">The record.</param>
    /// <param name="mayHave">The names, by number, of which it is known that they may have an address.</param>
    private static bool NamesLost(ZoneContext context, int index, BitArray mayHave)
    {
        ref readonly ZoneRecord record = ref context.Zone[index];
        if (record.Type != RecordType.NS || record.Target < 0 || mayHave[record.Target] || record.Has(RecordTraits.InvalidOwner))
            return false;

        if (!HostTarget.MayLackAddress(context, record.Target))
            mayHave[record.Target] = true;

        return !mayHave[record.Target] && HostTarget.LacksAddress(context, index);
    }

    /// <summary>
    /// The files of top-level domains are excerpts, but no server takes one without the addresses of the apex's own name servers.
    /// </summary>
    private static bool LacksAddressAtApex(ZoneContext context, int index)
    {
        Zone zone = context.Zone;
        if (HostTarget.LacksAddress(context, index))
            return true;

        int target = zone[index].Target;
        return RunAnswers.IsRegistry(zone)
            && target >= 0
            && zone.Names[zone.Apex].Length > 1
            && zone.IsInZone(target)
            && !HostTarget.HasAddress(zone, target)
            && HostTarget.LacksAddress(new ZoneSource([zone]), new DomainName(zone.Names[target]))
            && !MissingTargetDot.IsLikely(zone, zone[index])
            && AddressTarget.Find(zone, index) is null;
    }

    private void Report(ZoneContext context, int index, HashSet<int> told)
    {
        Zone zone = context.Zone;
        ref readonly ZoneRecord record = ref zone[index];
        told.Add(record.Target);
        bool isApex = record.Owner == zone.Apex;
        bool isOwn = zone.IsInZone(record.Target);
        string host = Excerpt.OfName(zone, record.Target);
        RecordText text = zone.Open(index);
        context.Report(
            this,
            isApex && isOwn ? Apex : Elsewhere,
            text.File,
            TargetField.SpanOf(text),
            isApex && isOwn ? [host] : [host, Excerpt.OfName(zone, record.Owner)],
            help: isOwn ? "add an A or AAAA record for it, or name another host" : "correct the name, or add an A or AAAA record in its zone",
            severity: isApex && isOwn ? null : Severity.Warning);
    }
}
