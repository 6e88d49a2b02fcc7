using SpfLint.Analysis.Catalogue;
using SpfLint.Dns.Records;
using SpfLint.Dns.Zones;

namespace SpfLint.Analysis.Publication;

/// <summary>Records of one name that say the same as one before them.</summary>
internal static class RepeatedRecords
{
    /// <summary>The records that repeat another, each with the first of its kind, in file order.</summary>
    public static IEnumerable<(int Index, int First)> Find(OwnerContext context)
    {
        var repeated = new List<(int, int)>();
        if (context.Records.Length < 2)
            return repeated;

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
}
