using SpfLint.Dns.Names;
using SpfLint.Dns.Records;
using SpfLint.Dns.Zones;

namespace SpfLint.Analysis.Structure;

/// <summary>The DNAME records of a zone, and what contradicts them (RFC 6672 sections 2.3 and 2.4).</summary>
internal sealed class Redirections
{
    private readonly Dictionary<int, int> _byOwner = [];

    private Redirections()
    {
    }

    /// <summary>DNAME records of one name that differ: the first, and one behind it.</summary>
    public List<(int First, int Second)> Doubled { get; } = [];

    /// <summary>For each DNAME the first record below its owner.</summary>
    public List<(int Dname, int Below)> Covered { get; } = [];

    /// <summary>For each DNAME at a name below the apex that is delegated too, the first NS record there.</summary>
    public List<(int Dname, int NameServer)> Delegated { get; } = [];

    /// <summary>Reads a zone; without DNAME records one look at each is all.</summary>
    public static Redirections Find(Zone zone)
    {
        var found = new Redirections();
        for (int index = 0; index < zone.Count; index++)
        {
            ref readonly ZoneRecord record = ref zone[index];
            if (record.Type != RecordType.Dname || record.Has(RecordTraits.InvalidOwner))
                continue;

            if (!found._byOwner.TryAdd(record.Owner, index) && !zone.HaveSameData(found._byOwner[record.Owner], index))
                found.Doubled.Add((found._byOwner[record.Owner], index));
        }

        if (found._byOwner.Count > 0)
        {
            found.FindCovered(zone);
            found.FindDelegated(zone);
        }

        return found;
    }

    private void FindDelegated(Zone zone)
    {
        // Of a part of a zone nobody knows the apex, and with an SOA the name is one.
        if (zone.Identity.IsFragment)
            return;

        foreach ((int owner, int dname) in _byOwner)
        {
            if (zone.Has(owner, RecordType.NS) && !zone.Has(owner, RecordType.Soa) && Delegation.IsAt(zone, owner))
                Delegated.Add((dname, AliasPlace.IndexOf(zone, owner, RecordType.NS)));
        }
    }

    private void FindCovered(Zone zone)
    {
        HashSet<int> told = [];
        for (int index = 0; index < zone.Count; index++)
        {
            ref readonly ZoneRecord record = ref zone[index];

            // Hashed owners lie below an apex with a DNAME, and so do their signatures (RFC 6672 section 5.3.4).
            if (record.Has(RecordTraits.InvalidOwner) || record.Type is RecordType.Nsec3 or RecordType.Rrsig)
                continue;

            int dname = FindAbove(zone, record.Owner);
            if (dname >= 0 && told.Add(dname))
                Covered.Add((dname, index));
        }
    }

    /// <summary>The DNAME nearest to the apex among those above a name, or -1.</summary>
    private int FindAbove(Zone zone, int name)
    {
        int found = -1;
        for (ReadOnlySpan<byte> rest = zone.Names[name]; rest[0] != 0;)
        {
            rest = WireName.ParentOf(rest);
            if (zone.Names.TryFind(rest, out int above) && _byOwner.TryGetValue(above, out int dname))
                found = dname;
        }

        return found;
    }
}
