using System.Collections.Immutable;
using SpfLint.Dns.Records;
using SpfLint.Dns.Zones;

namespace SpfLint.Analysis.Structure;

/// <summary>Loops of CNAME records inside a zone.</summary>
internal static class AliasLoops
{
    /// <summary>Follows every alias once.</summary>
    /// <returns>For each loop the indices of its records, from the one that comes first in the zone on.</returns>
    public static List<ImmutableArray<int>> Find(Zone zone)
    {
        List<ImmutableArray<int>> loops = [];
        int[]? tripOf = null;
        List<int> path = [];
        for (int index = 0; index < zone.Count; index++)
        {
            if (zone[index].Type != RecordType.Cname || zone[index].Has(RecordTraits.InvalidOwner))
                continue;

            // The trip on which each name was passed; zero for none.
            tripOf ??= new int[zone.Names.Count];
            int trip = index + 1;
            int name = zone[index].Owner;
            path.Clear();
            while (name >= 0 && tripOf[name] == 0 && AliasPlace.IndexOf(zone, name) is >= 0 and var alias)
            {
                tripOf[name] = trip;
                path.Add(alias);
                name = zone[alias].Target;
            }

            if (name >= 0 && tripOf[name] == trip)
                loops.Add(Turn(path, path.FindIndex(step => zone[step].Owner == name)));
        }

        return loops;
    }

    private static ImmutableArray<int> Turn(List<int> path, int start)
    {
        List<int> loop = path[start..];
        int first = loop.IndexOf(loop.Min());
        return [.. loop[first..], .. loop[..first]];
    }
}
