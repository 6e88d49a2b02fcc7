using SpfLint.Dns.Names;
using SpfLint.Dns.Zones;

namespace SpfLint.Analysis.Publication;

/// <summary>The names of a run that have an SPF record of type TXT: one bit for each name of a zone, and no name twice in memory.</summary>
internal sealed class SpfOwners
{
    /// <summary>Most zones whose own tables are searched for a name; of more, the names are gathered.</summary>
    private const int MostSearched = 4;

    private readonly Dictionary<Zone, ulong[]> _zones = [];
    private readonly Lazy<NameTable> _names;

    public SpfOwners() => _names = new Lazy<NameTable>(Gather);

    /// <summary>Adds a name of a zone.</summary>
    public void Add(Zone zone, int owner)
    {
        if (!_zones.TryGetValue(zone, out ulong[]? bits))
            _zones.Add(zone, bits = new ulong[(zone.Names.Count + 63) / 64]);

        bits[owner / 64] |= 1UL << (owner % 64);
    }

    /// <summary>Whether a name is one of them in some zone of the run; when all are added.</summary>
    public bool Contains(ReadOnlySpan<byte> name)
    {
        if (_zones.Count > MostSearched)
            return _names.Value.TryFind(name, out _);

        foreach ((Zone zone, ulong[] bits) in _zones)
        {
            if (zone.Names.TryFind(name, out int owner) && Has(bits, owner))
                return true;
        }

        return false;
    }

    /// <summary>The same for a name of a zone.</summary>
    public bool Contains(Zone zone, int owner) =>
        (_zones.TryGetValue(zone, out ulong[]? bits) && Has(bits, owner)) || (_zones.Count > (bits is null ? 0 : 1) && Contains(zone.Names[owner]));

    private static bool Has(ulong[] bits, int owner) => (bits[owner / 64] & (1UL << (owner % 64))) != 0;

    private NameTable Gather()
    {
        var names = new NameTable();
        foreach ((Zone zone, ulong[] bits) in _zones)
        {
            for (int owner = 0; owner < zone.Names.Count; owner++)
            {
                if (Has(bits, owner))
                    names.Add(zone.Names[owner]);
            }
        }

        return names;
    }
}
