using System.Collections.Immutable;
using SpfLint.Dns.Records;
using SpfLint.Dns.Zones;

namespace SpfLint.Analysis.Structure;

/// <summary>Loops of aliases inside a zone.</summary>
internal static class AliasLoops
{
    /// <summary>Follows every CNAME once.</summary>
    /// <returns>For each loop the indices of its records, from the one that comes first in the zone on.</returns>
    public static List<ImmutableArray<int>> Find(Zone zone) => Find(zone, index => zone[index].Type == RecordType.Cname);

    /// <summary>Follows every record once that makes an alias of its owner.</summary>
    /// <param name="zone">The zone.</param>
    /// <param name="isAlias">Tells of a record's index whether it does; of several at one name, the first counts.</param>
    /// <returns>For each loop the indices of its records, from the one that comes first in the zone on.</returns>
    public static List<ImmutableArray<int>> Find(Zone zone, Predicate<int> isAlias)
    {
        List<ImmutableArray<int>> loops = [];
        int[]? tripOf = null;
        List<int> path = [];
        for (int index = 0; index < zone.Count; index++)
        {
            if (!isAlias(index) || zone[index].Has(RecordTraits.InvalidOwner))
                continue;

            // The trip on which each name was passed; zero for none.
            tripOf ??= new int[zone.Names.Count];
            int trip = index + 1;
            int name = zone[index].Owner;
            path.Clear();
            while (name >= 0 && tripOf[name] == 0 && AliasAt(zone, name, isAlias) is >= 0 and var alias)
            {
                tripOf[name] = trip;
                path.Add(alias);
                name = zone[alias].Target;
            }

            if (name >= 0 && tripOf[name] == trip)
                loops.Add(Turn(path, StepAt(zone, path, name)));
        }

        return loops;
    }

    private static int StepAt(Zone zone, List<int> path, int name)
    {
        int step = 0;
        while (zone[path[step]].Owner != name)
            step++;

        return step;
    }

    private static int AliasAt(Zone zone, int name, Predicate<int> isAlias)
    {
        foreach (int index in zone.RecordsAt(name))
        {
            if (isAlias(index))
                return index;
        }

        return -1;
    }

    private static ImmutableArray<int> Turn(List<int> path, int start)
    {
        List<int> loop = path[start..];
        int first = loop.IndexOf(loop.Min());
        return [.. loop[first..], .. loop[..first]];
    }
}
