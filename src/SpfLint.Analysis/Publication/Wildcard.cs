using SpfLint.Analysis.Catalogue;
using SpfLint.Dns.Names;
using SpfLint.Dns.Records;
using SpfLint.Dns.Zones;

namespace SpfLint.Analysis.Publication;

/// <summary>
/// A wildcard of a zone, its SPF record, and the names that one would expect it to reach: a wildcard answers only for names
/// that do not exist (RFC 4592 section 2.2, RFC 7208 section 3.5).
/// </summary>
internal sealed class Wildcard
{
    private readonly List<int> _uncovered = [];

    private Wildcard(int name, PublishedRecord? spf)
    {
        Name = name;
        Spf = spf;
    }

    /// <summary>The wildcard's number in the zone.</summary>
    public int Name { get; }

    /// <summary>Its SPF record of type TXT, or one that was meant to be; null when there is none.</summary>
    public PublishedRecord? Spf { get; }

    /// <summary>Hosts below its parent that have no SPF record. Names with mail exchanges are missing one each for itself.</summary>
    public IReadOnlyList<int> Uncovered => _uncovered;

    /// <summary>The wildcards of a zone, each name counted for the nearest one above it that has an SPF record.</summary>
    public static IReadOnlyList<Wildcard> AllOf(ZoneContext context)
    {
        Zone zone = context.Zone;
        var byParent = new Dictionary<int, Wildcard>();
        List<Wildcard> all = [];
        for (int name = 0; name < zone.Names.Count; name++)
        {
            if (!WireName.IsWildcard(zone.Names[name]) || zone.RecordsAt(name).IsEmpty)
                continue;

            var wildcard = new Wildcard(name, ReadSpf(context, name));
            all.Add(wildcard);
            if (wildcard.Spf is not null && zone.Names.TryFind(WireName.ParentOf(zone.Names[name]), out int parent))
                byParent.Add(parent, wildcard);
        }

        for (int name = 0; byParent.Count > 0 && name < zone.Names.Count; name++)
        {
            if (IsMailName(zone, name) && !context.Facts.HasSpf(zone, name))
                Above(zone, name, byParent)?._uncovered.Add(name);
        }

        return all;
    }

    private static PublishedRecord? ReadSpf(ZoneContext context, int name)
    {
        if (!context.Facts.HasSpf(context.Zone, name))
            return null;

        foreach (int index in context.Zone.RecordsAt(name))
        {
            if (context.Zone[index].Type == RecordType.Txt && PublishedRecord.Read(context.Zone, index) is { Version.HasTerms: true } spf)
                return spf;
        }

        return null;
    }

    private static bool IsMailName(Zone zone, int name) =>
        !WireName.IsWildcard(zone.Names[name])
        && (zone.Has(name, RecordType.A) || zone.Has(name, RecordType.Aaaa))
        && MailExchanges.FirstReal(zone, zone.RecordsAt(name)) < 0;

    /// <summary>The nearest wildcard above; none for what a delegation took away or no mail address can have.</summary>
    private static Wildcard? Above(Zone zone, int name, Dictionary<int, Wildcard> byParent)
    {
        ReadOnlySpan<byte> rest = zone.Names[name];
        int here = name;
        while (rest[0] != 0 && here != zone.Apex)
        {
            bool isDelegated = here >= 0 && zone.Has(here, RecordType.NS);
            if (isDelegated || WireName.FirstLabel(rest)[0] == (byte)'_')
                return null;

            rest = WireName.ParentOf(rest);
            here = zone.Names.TryFind(rest, out int parent) ? parent : -1;
            if (here >= 0 && byParent.TryGetValue(here, out Wildcard? wildcard) && !IsBelowDelegation(zone, here))
                return wildcard;
        }

        return null;
    }

    private static bool IsBelowDelegation(Zone zone, int name)
    {
        ReadOnlySpan<byte> rest = zone.Names[name];
        while (rest[0] != 0)
        {
            if (zone.Names.TryFind(rest, out int here) && here != zone.Apex && zone.Has(here, RecordType.NS))
                return true;

            rest = WireName.ParentOf(rest);
        }

        return false;
    }
}
