using System.Runtime.CompilerServices;
using SpfLint.Analysis.Catalogue;
using SpfLint.Dns.Records;
using SpfLint.Dns.Zones;

namespace SpfLint.Analysis.Publication;

/// <summary>What a name's MX records say of its mail.</summary>
internal static class MailExchanges
{
    /// <summary>The index of the null MX (RFC 7505) when it is the name's only one, else -1.</summary>
    public static int NullMx(OwnerContext owner)
    {
        int found = -1;
        foreach (int index in owner.Records)
        {
            if (owner.Zone[index].Type != RecordType.MX)
                continue;

            if (!IsNull(owner.Zone, index))
                return -1;

            found = found < 0 ? index : found;
        }

        return found;
    }

    /// <summary>The index of the first MX that names a host, else -1.</summary>
    public static int FirstReal(Zone zone, ReadOnlySpan<int> records)
    {
        foreach (int index in records)
        {
            ref readonly ZoneRecord record = ref zone[index];
            if (record.Type == RecordType.MX && !record.Has(RecordTraits.InvalidRdata) && !IsNull(zone, index))
                return index;
        }

        return -1;
    }

    /// <summary>Whether an MX record names the root: no host (RFC 7505 section 3).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsNull(Zone zone, int index)
    {
        int target = zone[index].Target;
        return target >= 0 && zone.Names[target].Length == 1;
    }
}
