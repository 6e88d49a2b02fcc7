using SpfLint.Analysis.Catalogue;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Analysis.Publication;
using SpfLint.Dns.Names;
using SpfLint.Dns.Records;
using SpfLint.Dns.Zones;

namespace SpfLint.Analysis.Rules;

/// <summary>DNS2008: an owner that is not at or below the apex.</summary>
internal sealed class DNS2008OutOfZone : ZoneRule
{
    private static readonly MessageTemplate Owner = new(
        "default", "The name '{0}' is not in the zone '{1}'; name servers drop the record or refuse the zone.");

    private static readonly MessageTemplate Origin = new(
        "origin", "The name '{0}' and all others under the origin '{2}' are not in the zone '{1}'; name servers drop the records or refuse the zone.");

    public override Descriptor Descriptor { get; } = new(
        "DNS2008", "OutOfZone", Severity.Warning, "A record lies outside the zone.", Owner, Origin);

    public override void Check(ZoneContext context)
    {
        Zone zone = context.Zone;
        if (zone.Identity.IsFragment || zone.Identity.OriginSource == OriginSource.None)
            return;

        // An SOA elsewhere is told as that, and what lies below it goes with it.
        List<int> outside = FindOutside(zone);
        List<int> strangers = outside.FindAll(owner => zone.Has(owner, RecordType.Soa));
        HashSet<int> told = [.. strangers];
        HashSet<int> servers = zone.Identity.IsFromWindows ? ServersOf(zone) : [];
        foreach (int owner in outside)
        {
            if (!IsAtOrBelowAny(zone, owner, strangers) && !servers.Contains(owner) && !IsToldAsSpf(context, owner))
                Check(context, zone.RecordsAt(owner)[0], told);
        }
    }

    private static List<int> FindOutside(Zone zone)
    {
        List<int> found = [];
        for (int owner = 0; owner < zone.Names.Count; owner++)
        {
            if (IsOutside(zone, owner))
                found.Add(owner);
        }

        return found;
    }

    private static bool IsOutside(Zone zone, int owner) => !zone.RecordsAt(owner).IsEmpty && !zone.IsInZone(owner);

    /// <summary>The hosts that NS records name: Windows DNS writes down their addresses wherever they are, and never serves those outside the zone.</summary>
    private static HashSet<int> ServersOf(Zone zone)
    {
        HashSet<int> found = [];
        for (int index = 0; index < zone.Count; index++)
        {
            if (zone[index].Type == RecordType.NS)
                found.Add(zone[index].Target);
        }

        return found;
    }

    private static bool IsAtOrBelowAny(Zone zone, int owner, List<int> apexes)
    {
        foreach (int apex in apexes)
        {
            if (WireName.IsAtOrBelow(zone.Names[owner], zone.Names[apex]))
                return true;
        }

        return false;
    }

    /// <summary>One wrong $ORIGIN is one mistake, however many names follow it.</summary>
    private void Check(ZoneContext context, int index, HashSet<int> told)
    {
        Zone zone = context.Zone;
        ref readonly ZoneRecord record = ref zone[index];
        int origin = zone.PassageOf(record).Origin;
        bool isByOrigin = !record.Has(RecordTraits.AbsoluteOwner) && !zone.IsInZone(origin);
        if (isByOrigin && (zone.Identity.HasUnreadableOrigin || !told.Add(origin)))
            return;

        RecordText text = zone.Open(index);
        context.Report(
            this,
            isByOrigin ? Origin : Owner,
            text.File,
            text.OwnerSpan.Length > 0 ? text.OwnerSpan : text.TypeSpan,
            [.. Arguments(zone, record, isByOrigin)],
            help: isByOrigin ? "check the '$ORIGIN' line above" : "move the record to the zone that the name belongs to",
            severity: SeverityOf(context, isByOrigin ? origin : -1, record.Owner));
    }

    /// <summary>BIND and Knot take no zone whose own name server lies in it without an address.</summary>
    private static Severity? SeverityOf(ZoneContext context, int origin, int owner)
    {
        Zone zone = context.Zone;
        foreach (int server in context.Answers.MisplacedOwnersOf(zone).Servers)
        {
            if (server == owner || zone.PassageOf(zone[zone.RecordsAt(server)[0]]).Origin == origin)
                return Severity.Error;
        }

        return null;
    }

    /// <summary>Whether an SPF record there tells of a slip in the name.</summary>
    private static bool IsToldAsSpf(ZoneContext context, int owner)
    {
        if (!context.Facts.HasSpf(context.Zone, owner))
            return false;

        foreach (int index in context.Zone.RecordsAt(owner))
        {
            bool isText = context.Zone[index].Type == RecordType.Txt;
            if (isText && Misplacement.Find(context.Zone, context.Facts, index) is { Kind: MisplacementKind.Typo })
                return true;
        }

        return false;
    }

    private static IEnumerable<string> Arguments(Zone zone, ZoneRecord record, bool isByOrigin)
    {
        yield return Excerpt.OfName(zone, record.Owner);
        yield return Excerpt.OfName(zone, zone.Apex);
        if (isByOrigin)
            yield return Excerpt.OfName(zone, zone.PassageOf(record).Origin);
    }
}
