using System.Collections.Immutable;
using SpfLint.Analysis.Catalogue;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Analysis.Structure;
using SpfLint.Dns.Names;
using SpfLint.Dns.Records;
using SpfLint.Dns.Zones;

namespace SpfLint.Analysis.Rules;

/// <summary>DNS3011: SVCB and HTTPS records that lead nowhere.</summary>
internal sealed class DNS3011SvcbTarget : ZoneRule
{
    private static readonly MessageTemplate NoAddress = new(
        "default", "The target '{0}' has no address, so nobody can reach the service there.");

    private static readonly MessageTemplate NoOwnAddress = new(
        "ownAddress", "The target '.' stands for '{0}', which has no address.");

    private static readonly MessageTemplate Loop = new(
        "loop", "The alias '{0}' leads back to itself, so that clients find no service.");

    private static readonly MessageTemplate Address = new(
        "address", "The target '{0}' is an address; the record names a host, and 'ipv4hint' and 'ipv6hint' take addresses.");

    private static readonly MessageTemplate Mixed = new(
        "mixed", "The record is ignored, because '{0}' is an alias too: one of its records has the priority 0.");

    public override Descriptor Descriptor { get; } = new(
        "DNS3011", "SvcbTarget", Severity.Warning, "An SVCB or HTTPS record leads nowhere.", NoAddress, NoOwnAddress, Loop, Address, Mixed);

    public override ReadOnlySpan<RecordType> Types => [RecordType.Svcb, RecordType.Https];

    public override void Check(ZoneContext context)
    {
        Check(context, ServiceBindings.Find(context.Zone, RecordType.Svcb));
        Check(context, ServiceBindings.Find(context.Zone, RecordType.Https));
    }

    private void Check(ZoneContext context, ServiceBindings bindings)
    {
        if (bindings.Records.Count == 0)
            return;

        HashSet<int> looping = ReportLoops(context, bindings);
        foreach (int index in bindings.Records)
        {
            if (looping.Contains(index) || AddressTarget.TryReport(this, Address, context, index))
                continue;

            if (bindings.IsAlias(index))
                CheckAlias(context, bindings, index);
            else if (bindings.AliasAt(context.Zone[index].Owner) is >= 0 and var alias)
                ReportMixed(context, index, alias);
            else
                CheckService(context, index);
        }
    }

    private HashSet<int> ReportLoops(ZoneContext context, ServiceBindings bindings)
    {
        Zone zone = context.Zone;
        HashSet<int> looping = [];
        foreach (ImmutableArray<int> loop in AliasLoops.Find(zone, bindings.IsAlias))
        {
            looping.UnionWith(loop);
            Report(
                context,
                Loop,
                loop[0],
                zone[loop[0]].Owner,
                "point the alias at a name that has the service, or write '.' where it is not offered",
                RecordPlace.OfOthers(zone, loop, "The loop goes on here."));
        }

        return looping;
    }

    /// <summary>An alias leads to the records of its target, else to its addresses (RFC 9460 section 3); the root says that there is no service.</summary>
    private void CheckAlias(ZoneContext context, ServiceBindings bindings, int index)
    {
        Zone zone = context.Zone;
        int target = zone[index].Target;
        if (zone.IsInZone(target) && !bindings.HasWildcard && !zone.Has(target, zone[index].Type) && HostTarget.LacksAddress(context, index))
            Report(context, NoAddress, index, target, "add an A or AAAA record for it, or correct the name");
    }

    /// <summary>The root stands for the owner (RFC 9460 section 2.5.2).</summary>
    private void CheckService(ZoneContext context, int index)
    {
        Zone zone = context.Zone;
        ref readonly ZoneRecord record = ref zone[index];
        if (HostTarget.LacksAddress(context, index))
            Report(context, NoAddress, index, record.Target, "add an A or AAAA record for it, or correct the name");
        else if (zone.Names[record.Target].Length == 1 && LacksOwnAddress(context, record.Owner))
            Report(context, NoOwnAddress, index, record.Owner, "add an A or AAAA record for it, or name the host");
    }

    private static bool LacksOwnAddress(ZoneContext context, int owner) =>
        !WireName.IsWildcard(context.Zone.Names[owner])
        && !HostTarget.HasAddress(context.Zone, owner)
        && !context.Zone.MayHaveLost(owner)
        && HostTarget.LacksAddress(context.Answers.Zones, new DomainName(context.Zone.Names[owner]));

    private void ReportMixed(ZoneContext context, int index, int alias) => Report(
        context,
        Mixed,
        index,
        context.Zone[index].Owner,
        "remove the record with the priority 0, or this one",
        [RecordPlace.Of(context.Zone, alias, "The alias is here.")]);

    private void Report(
        ZoneContext context, MessageTemplate message, int index, int name, string help, ImmutableArray<RelatedLocation> related = default)
    {
        RecordText text = context.Zone.Open(index);
        context.Report(this, message, text.File, TargetField.SpanOf(text), [Excerpt.OfName(context.Zone, name)], related, help: help);
    }
}
