using SpfLint.Analysis.Catalogue;
using SpfLint.Dns.Names;
using SpfLint.Dns.Records;
using SpfLint.Dns.Resolution;
using SpfLint.Dns.Zones;

namespace SpfLint.Analysis.Structure;

/// <summary>What the zones of a run know of the hosts that records name.</summary>
internal static class HostTarget
{
    /// <summary>
    /// Whether the zones of the run know the host that a record names, and that it has no address. Nothing is known of a host
    /// outside the zones or below a delegation; an alias, an address in the place of a name, a missing final dot and records that stand at another name are mistakes of their own.
    /// </summary>
    public static bool LacksAddress(RuleContext context, int index)
    {
        Zone zone = context.Zone;
        int target = zone[index].Target;
        return target >= 0
            && MayLackAddress(context, target)
            && !MissingTargetDot.IsLikely(zone, zone[index])
            && AddressTarget.Find(zone, index) is null
            && context.Answers.MisplacedOwnersOf(zone).Find(target) < 0;
    }

    /// <summary>Whether the zones of the run know a host and no address of it, however it is written.</summary>
    public static bool MayLackAddress(RuleContext context, int target)
    {
        Zone zone = context.Zone;
        return zone.Names[target].Length > 1
            && !HasAddress(zone, target)
            && LacksAddress(context.Answers.Zones, new DomainName(zone.Names[target]));
    }

    /// <summary>Whether a source says that a name exists neither as an alias nor with an address.</summary>
    public static bool LacksAddress(IDnsSource source, DomainName host) =>
        Lacks(source, host, RecordType.A) && Lacks(source, host, RecordType.Aaaa);

    /// <summary>Whether a zone has addresses at a name, served or not.</summary>
    public static bool HasAddress(Zone zone, int name) => zone.Has(name, RecordType.A) || zone.Has(name, RecordType.Aaaa);

    private static bool Lacks(IDnsSource source, DomainName host, RecordType type) =>
        source.Resolve(host, type) is { IsNegative: true, Aliases.IsEmpty: true };
}
