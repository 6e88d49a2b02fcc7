using SpfLint.Analysis.Catalogue;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Dns.Names;
using SpfLint.Dns.Records;
using SpfLint.Dns.Resolution;
using SpfLint.Dns.Zones;

namespace SpfLint.Analysis.Structure;

/// <summary>Aliases where a host's own name belongs (RFC 2181 section 10.3).</summary>
internal static class AliasTarget
{
    /// <summary>
    /// Reports a record whose target has a CNAME in the zone, or is made an alias by a DNAME above it (RFC 6672 section 2.2) or a wildcard
    /// (RFC 4592 section 3.3.1).
    /// </summary>
    /// <param name="rule">The rule.</param>
    /// <param name="message">Its wording, of the target.</param>
    /// <param name="context">The record's owner.</param>
    /// <param name="index">The record.</param>
    public static void Report(Rule rule, MessageTemplate message, OwnerContext context, int index)
    {
        Zone zone = context.Zone;
        int target = zone[index].Target;
        int alias = Find(context, index);
        if (alias < 0)
            return;

        RecordText text = zone.Open(index);
        context.Report(
            rule,
            message,
            text.File,
            TargetField.SpanOf(text),
            [Excerpt.OfName(zone, target)],
            [AliasPlace.Of(zone, alias)],
            help: "name the host that the alias stands for");
    }

    /// <summary>The record that makes an alias of a record's target, or -1.</summary>
    private static int Find(OwnerContext context, int index)
    {
        Zone zone = context.Zone;
        int target = zone[index].Target;
        if (target < 0)
            return -1;

        if (zone.Has(target, RecordType.Cname))
            return AliasPlace.IndexOf(zone, target);

        int dname = zone.RecordsAt(target).IsEmpty ? DnameAbove.Find(zone, zone.Names[target]) : -1;
        return dname >= 0 ? dname : FindWildcard(context, index, target);
    }

    /// <summary>The wildcard's CNAME that answers for a target that does not exist, or -1.</summary>
    private static int FindWildcard(OwnerContext context, int index, int target)
    {
        Zone zone = context.Zone;
        if (!zone.HasAny([RecordType.Cname]) || !zone.RecordsAt(target).IsEmpty || !zone.IsInZone(target))
            return -1;

        int wildcard = FindWildcardAbove(zone, target);
        if (wildcard < 0 || !zone.Has(wildcard, RecordType.Cname) || MissingTargetDot.IsLikely(zone, zone[index]) || AddressTarget.Find(zone, index) is not null)
            return -1;

        // What exists between both, or cuts them off, is for the answers to say.
        DnsAnswer answer = context.Answers.Zones.Resolve(new DomainName(zone.Names[target]), RecordType.A);
        return answer.Aliases.IsEmpty ? -1 : AliasPlace.IndexOf(zone, wildcard);
    }

    /// <summary>The nearest wildcard that a name without records could be one of, or -1.</summary>
    private static int FindWildcardAbove(Zone zone, int name)
    {
        Span<byte> wildcard = stackalloc byte[DomainName.MaxWireLength + 2];
        "\u0001*"u8.CopyTo(wildcard);
        ReadOnlySpan<byte> apex = zone.Names[zone.Apex];
        for (ReadOnlySpan<byte> rest = zone.Names[name]; rest.Length > apex.Length;)
        {
            rest = WireName.ParentOf(rest);
            rest.CopyTo(wildcard[2..]);
            if (zone.Names.TryFind(wildcard[..(rest.Length + 2)], out int found) && !zone.RecordsAt(found).IsEmpty)
                return found;
        }

        return -1;
    }
}
