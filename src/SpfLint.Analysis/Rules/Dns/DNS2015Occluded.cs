using SpfLint.Analysis.Catalogue;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Analysis.Structure;
using SpfLint.Dns.Names;
using SpfLint.Dns.Records;
using SpfLint.Dns.Zones;

namespace SpfLint.Analysis.Rules;

/// <summary>DNS2015: records that belong to a delegated zone, so that no server of this one answers with them.</summary>
internal sealed class DNS2015Occluded : ZoneRule
{
    private static readonly MessageTemplate Below = new(
        "default", "The '{0}' record of '{1}' is never served, for it lies below '{2}', which is delegated.");

    private static readonly MessageTemplate At = new(
        "at", "The '{0}' record of '{1}' is never served, for the name is delegated, and its own servers answer for it.");

    public override Descriptor Descriptor { get; } = new(
        "DNS2015", "Occluded", Severity.Warning, "A record is never served, for its name is delegated to other servers.", Below, At);

    public override ReadOnlySpan<RecordType> Types => [RecordType.NS];

    public override void Check(ZoneContext context)
    {
        Zone zone = context.Zone;
        if (zone.Identity.IsFragment || ServerNames.Find(zone) is not { HasDelegations: true } servers)
            return;

        for (int owner = 0; owner < zone.Names.Count; owner++)
        {
            if (FindOccluded(zone, owner, servers) is (>= 0 and var index, var cut))
                Report(context, index, cut);
        }
    }

    /// <summary>The first record of a name that is not served, and the delegation that keeps it from being; -1 when there is none.</summary>
    private static (int Index, int Cut) FindOccluded(Zone zone, int owner, ServerNames servers)
    {
        // Half of the names below delegations are glue, wherever the cut is.
        bool isGlue = servers.MayHave(owner);
        if ((isGlue && HasAddressesOnly(zone, owner)) || zone.RecordsAt(owner).IsEmpty || owner == zone.Apex || !zone.IsInZone(owner))
            return (-1, -1);

        int above = ZoneCut.FindAbove(zone, owner);
        int cut = above >= 0 ? above : owner;
        if (HasAddressesOnly(zone, owner) && MayBeGlue(zone, cut))
            return (-1, -1);

        return (IsDelegation(zone, cut) ? FindOccluded(zone, owner, cut, isGlue, servers.Has(owner)) : -1, cut);
    }

    /// <summary>
    /// Whether addresses below a delegation may be those of a server of it whose name is misspelt, here or in its NS record: it has none, or the
    /// record could not be read.
    /// </summary>
    private static bool MayBeGlue(Zone zone, int cut)
    {
        if (zone.MayHaveLost(cut))
            return true;

        foreach (int index in zone.RecordsAt(cut))
        {
            int target = zone[index].Type == RecordType.NS ? zone[index].Target : -1;
            bool needsGlue = target >= 0 && WireName.IsAtOrBelow(zone.Names[target], zone.Names[cut]);
            if (needsGlue && !zone.Has(target, RecordType.A) && !zone.Has(target, RecordType.Aaaa))
                return true;
        }

        return false;
    }

    private static bool HasAddressesOnly(Zone zone, int owner)
    {
        foreach (int index in zone.RecordsAt(owner))
        {
            if (zone[index].Type is not (RecordType.A or RecordType.Aaaa))
                return false;
        }

        return true;
    }

    /// <summary>Whether a name delegates. What is below a DNAME, and what has an SOA of its own, are mistakes of their own.</summary>
    private static bool IsDelegation(Zone zone, int name) =>
        zone.Has(name, RecordType.NS) && !zone.Has(name, RecordType.Soa) && !zone.Has(name, RecordType.Dname) && !IsMissingBlank(zone, name);

    /// <summary>Whether a name is one only because a class stands in the first column, which is told as DNS1025.</summary>
    private static bool IsMissingBlank(Zone zone, int name) =>
        WireName.FirstLabel(zone.Names[name]).SequenceEqual("in"u8) && zone.Errors.Any(error => error.Kind == ZoneErrorKind.ClassAsOwner);

    private static int FindOccluded(Zone zone, int owner, int cut, bool isGlue, bool isServer)
    {
        foreach (int index in zone.RecordsAt(owner))
        {
            bool isServed = zone[index].Type switch
            {
                RecordType.A or RecordType.Aaaa => isGlue,

                // That a name server is an alias is told as DNS3003.
                RecordType.Cname when isServer => true,

                // The parent's words about the delegation (RFC 4035 section 2); that an alias is none is told as DNS2009.
                RecordType.NS or RecordType.DS or RecordType.Cname => owner == cut,

                // These go with the records that they are about; KEY once was signed by the parent (RFC 2535 section 2.3.4).
                RecordType.Rrsig or RecordType.Nsec or RecordType.Sig or RecordType.Nxt or RecordType.Key => true,
                _ => false,
            };
            if (!isServed)
                return index;
        }

        return -1;
    }

    private void Report(ZoneContext context, int index, int cut)
    {
        Zone zone = context.Zone;
        ref readonly ZoneRecord record = ref zone[index];
        string type = RecordTypes.Mnemonic(record.Type);
        string name = Excerpt.OfName(zone, record.Owner);
        RecordText text = zone.Open(index);
        context.Report(
            this,
            record.Owner == cut ? At : Below,
            text.File,
            text.Span,
            record.Owner == cut ? [type, name] : [type, name, Excerpt.OfName(zone, cut)],
            [PlaceOf(zone, cut)],
            help: "move it to the delegated zone; only the addresses of name servers belong here");
    }

    private static RelatedLocation PlaceOf(Zone zone, int cut)
    {
        foreach (int index in zone.RecordsAt(cut))
        {
            if (zone[index].Type == RecordType.NS)
                return RecordPlace.Of(zone, index, "The delegation is here.");
        }

        throw new InvalidOperationException("A delegation has an NS record.");
    }
}
