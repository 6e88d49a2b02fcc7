using SpfLint.Analysis.Catalogue;
using SpfLint.Dns.Records;
using SpfLint.Dns.Zones;

namespace SpfLint.Analysis.Publication;

/// <summary>Records of one name that say the same as one before them.</summary>
internal static class RepeatedRecords
{
    /// <summary>The records that repeat another, each with the first of its kind, in file order; null where none does.</summary>
    public static List<(int Index, int First)>? Find(OwnerContext context) =>
        AreSurelyDistinct(context.Zone, context.Records) ? null : Compare(context);

    private static List<(int Index, int First)> Compare(OwnerContext context)
    {
        var repeated = new List<(int, int)>();
        var firsts = new Dictionary<(RecordType, uint), int>(context.Records.Length);
        foreach (int index in context.Records)
        {
            ref readonly ZoneRecord record = ref context.Zone[index];
            if (record.Has(RecordTraits.InvalidRdata) || firsts.TryAdd((record.Type, record.RdataHash), index))
                continue;

            int first = firsts[(record.Type, record.RdataHash)];
            if (context.Zone.HaveSameData(index, first))
                repeated.Add((index, first));
        }

        return repeated;
    }

    /// <summary>Whether no two of a few records have equal hashes, as at almost every name.</summary>
    private static bool AreSurelyDistinct(Zone zone, ReadOnlySpan<int> records)
    {
        const int Few = 16;
        if (records.Length > Few)
            return false;

        for (int i = 1; i < records.Length; i++)
        {
            for (int j = 0; j < i; j++)
            {
                if (zone[records[i]].RdataHash == zone[records[j]].RdataHash)
                    return false;
            }
        }

        return true;
    }
}
