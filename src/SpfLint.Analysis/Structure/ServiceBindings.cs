using System.Buffers.Binary;
using SpfLint.Dns.Names;
using SpfLint.Dns.Records;
using SpfLint.Dns.Zones;

namespace SpfLint.Analysis.Structure;

/// <summary>The SVCB or HTTPS records of a zone by their mode (RFC 9460 section 2.4).</summary>
internal sealed class ServiceBindings
{
    private const ushort AliasPriority = 0;

    private readonly HashSet<int> _aliases = [];
    private readonly Dictionary<int, int> _aliasByOwner = [];

    private ServiceBindings()
    {
    }

    /// <summary>The records that could be read, in the order of the zone.</summary>
    public List<int> Records { get; } = [];

    /// <summary>Whether a wildcard has such records, so that any name may.</summary>
    public bool HasWildcard { get; private set; }

    /// <summary>Reads the records of a type.</summary>
    /// <param name="zone">The zone.</param>
    /// <param name="type">SVCB or HTTPS.</param>
    public static ServiceBindings Find(Zone zone, RecordType type)
    {
        var found = new ServiceBindings();
        for (int index = 0; index < zone.Count; index++)
        {
            ref readonly ZoneRecord record = ref zone[index];
            if (record.Type == type && record.Target >= 0 && !record.Has(RecordTraits.InvalidOwner))
                found.Add(zone, index);
        }

        return found;
    }

    /// <summary>Whether a record is in AliasMode.</summary>
    public bool IsAlias(int index) => _aliases.Contains(index);

    /// <summary>The first record in AliasMode at a name, or -1.</summary>
    public int AliasAt(int owner) => _aliasByOwner.GetValueOrDefault(owner, -1);

    private void Add(Zone zone, int index)
    {
        int owner = zone[index].Owner;
        Records.Add(index);
        HasWildcard |= WireName.IsWildcard(zone.Names[owner]);
        if (BinaryPrimitives.ReadUInt16BigEndian(zone.Open(index).ReadRdata(zone[index].Type).Span) != AliasPriority)
            return;

        _aliases.Add(index);
        _aliasByOwner.TryAdd(owner, index);
    }
}
