using SpfLint.Analysis.Diagnostics;
using SpfLint.Dns.Records;
using SpfLint.Dns.Zones;

namespace SpfLint.Analysis.Structure;

/// <summary>The CNAME or DNAME that makes a name an alias, as another place of a finding.</summary>
internal static class AliasPlace
{
    /// <param name="zone">The zone.</param>
    /// <param name="alias">The index of the CNAME or DNAME.</param>
    public static RelatedLocation Of(Zone zone, int alias) =>
        RecordPlace.Of(zone, alias, $"The {RecordTypes.Mnemonic(zone[alias].Type)} is here.");

    /// <summary>The index of a name's first CNAME, or -1.</summary>
    public static int IndexOf(Zone zone, int owner) => IndexOf(zone, owner, RecordType.Cname);

    /// <summary>The index of a name's first record of a type, or -1.</summary>
    public static int IndexOf(Zone zone, int owner, RecordType type)
    {
        foreach (int index in zone.RecordsAt(owner))
        {
            if (zone[index].Type == type)
                return index;
        }

        return -1;
    }
}
