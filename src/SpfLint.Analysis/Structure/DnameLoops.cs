using System.Collections.Immutable;
using SpfLint.Dns.Names;
using SpfLint.Dns.Records;
using SpfLint.Dns.Zones;

namespace SpfLint.Analysis.Structure;

/// <summary>Loops of aliases inside a zone that go through a DNAME.</summary>
internal static class DnameLoops
{
    /// <summary>Most steps of one way: a DNAME can lengthen a name over and over, and every alias of a zone may lead there.</summary>
    private const int MostSteps = 32;

    // What lies below a DNAME has any name.
    private static ReadOnlySpan<byte> AnyLabel => "\u0001x"u8;

    /// <summary>Follows every CNAME, and some name below every DNAME.</summary>
    /// <returns>For each loop the indices of its records, from the one that comes first in the zone on.</returns>
    public static List<ImmutableArray<int>> Find(Zone zone)
    {
        List<ImmutableArray<int>> loops = [];
        if (!zone.HasAny([RecordType.Dname]))
            return loops;

        // The CNAME records that were followed: to a loop, or to none.
        HashSet<int> known = [];
        for (int index = 0; index < zone.Count; index++)
        {
            bool isLeft = zone[index].Has(RecordTraits.InvalidOwner) || known.Contains(index);
            if (!isLeft && FollowFrom(zone, index, known) is { IsEmpty: false } loop)
                loops.Add(loop);
        }

        return loops;
    }

    private static ImmutableArray<int> FollowFrom(Zone zone, int index, HashSet<int> known)
    {
        byte[] owner = zone.Names[zone[index].Owner].ToArray();
        return zone[index].Type switch
        {
            RecordType.Cname => Follow(zone, owner, known),
            RecordType.Dname when owner.Length + AnyLabel.Length <= DomainName.MaxWireLength => Follow(zone, [.. AnyLabel, .. owner], known),
            _ => [],
        };
    }

    /// <summary>The records that lead from a name back to it or to another on the way; empty when none new do, or no DNAME is among them.</summary>
    private static ImmutableArray<int> Follow(Zone zone, byte[] name, HashSet<int> known)
    {
        List<int> path = [];
        var steps = new Dictionary<DomainName, int>();
        while (path.Count < MostSteps && steps.TryAdd(new DomainName(name), path.Count))
        {
            if (AliasAt(zone, name) is not (>= 0 and var alias) || known.Contains(alias) || Lead(zone, alias, name) is not { } next)
                break;

            path.Add(alias);
            name = next;
        }

        known.UnionWith(path.Where(index => zone[index].Type == RecordType.Cname));
        if (!steps.TryGetValue(new DomainName(name), out int start) || start == path.Count)
            return [];

        int[] loop = [.. path[start..].Distinct()];
        known.UnionWith(loop);
        int first = Array.IndexOf(loop, loop.Min());
        return loop.Any(index => zone[index].Type == RecordType.Dname) ? [.. loop[first..], .. loop[..first]] : [];
    }

    private static int AliasAt(Zone zone, ReadOnlySpan<byte> name)
    {
        bool isThere = zone.Names.TryFind(name, out int number) && !zone.RecordsAt(number).IsEmpty;
        if (!isThere)
            return DnameAbove.Find(zone, name);

        return zone.Has(number, RecordType.Cname) ? AliasPlace.IndexOf(zone, number) : -1;
    }

    /// <summary>The name that a record puts in the place of another; null when that is not known, or too long.</summary>
    private static byte[]? Lead(Zone zone, int alias, ReadOnlySpan<byte> name)
    {
        ref readonly ZoneRecord record = ref zone[alias];
        if (record.Target < 0)
            return null;

        ReadOnlySpan<byte> target = zone.Names[record.Target];
        if (record.Type == RecordType.Cname)
            return target.ToArray();

        ReadOnlySpan<byte> below = name[..(name.Length - zone.Names[record.Owner].Length)];
        return below.Length + target.Length <= DomainName.MaxWireLength ? [.. below, .. target] : null;
    }
}
