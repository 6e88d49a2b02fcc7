using System.Runtime.InteropServices;
using SpfLint.Dns.Records;
using SpfLint.Dns.Zones;

namespace SpfLint.Analysis.Structure;

/// <summary>Records that point at one name: what is wrong with that is one mistake, however many they are.</summary>
internal static class SharedTargets
{
    /// <summary>Groups the records of a type by their target.</summary>
    /// <param name="zone">The zone.</param>
    /// <param name="type">The type.</param>
    /// <param name="isMeant">Which of the records are meant, by index.</param>
    /// <returns>Indices of records in the order of reading, and the groups in that of their first.</returns>
    public static List<List<int>> Find(Zone zone, RecordType type, Func<int, bool> isMeant)
    {
        List<List<int>> groups = [];
        Dictionary<int, List<int>> byTarget = [];
        for (int index = 0; index < zone.Count; index++)
        {
            ref readonly ZoneRecord record = ref zone[index];
            if (record.Type != type || record.Target < 0 || record.Has(RecordTraits.InvalidOwner) || !isMeant(index))
                continue;

            ref List<int>? group = ref CollectionsMarshal.GetValueRefOrAddDefault(byTarget, record.Target, out bool isThere);
            if (!isThere)
                groups.Add(group = []);

            group!.Add(index);
        }

        return groups;
    }
}
