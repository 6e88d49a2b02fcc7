using SpfLint.Analysis.Catalogue;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Dns.Names;
using SpfLint.Dns.Records;
using SpfLint.Dns.Zones;

namespace SpfLint.Analysis.Structure;

/// <summary>Aliases where a host's own name belongs (RFC 2181 section 10.3).</summary>
internal static class AliasTarget
{
    /// <summary>Reports a record whose target has a CNAME in the zone, or lies below a DNAME, which makes an alias of it (RFC 6672 section 2.2).</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="message">Its wording, of the target.</param>
    /// <param name="context">The record's owner.</param>
    /// <param name="index">The record.</param>
    public static void Report(Rule rule, MessageTemplate message, OwnerContext context, int index)
    {
        Zone zone = context.Zone;
        int target = zone[index].Target;
        int alias = target < 0 ? -1 : zone.Has(target, RecordType.Cname) ? AliasPlace.IndexOf(zone, target) : FindDnameAbove(zone, target);
        if (alias < 0)
            return;

        RecordText text = zone.Open(index);
        context.Report(
            rule,
            message,
            text.File,
            TargetField.SpanOf(text),
            [Excerpt.OfName(zone.Names[target])],
            [AliasPlace.Of(zone, alias)],
            help: "name the host that the alias stands for");
    }

    /// <summary>The DNAME nearest to the apex above a name without records, or -1.</summary>
    private static int FindDnameAbove(Zone zone, int name)
    {
        int found = -1;
        if (!zone.HasAny([RecordType.Dname]) || !zone.RecordsAt(name).IsEmpty || !zone.IsInZone(name))
            return found;

        ReadOnlySpan<byte> apex = zone.Names[zone.Apex];
        for (ReadOnlySpan<byte> rest = zone.Names[name]; rest.Length > apex.Length;)
        {
            rest = WireName.ParentOf(rest);
            if (!zone.Names.TryFind(rest, out int above))
                continue;

            // Below a delegation, nobody knows.
            if (above != zone.Apex && zone.Has(above, RecordType.NS))
                found = -1;
            else if (zone.Has(above, RecordType.Dname))
                found = AliasPlace.IndexOf(zone, above, RecordType.Dname);
        }

        return found;
    }
}
