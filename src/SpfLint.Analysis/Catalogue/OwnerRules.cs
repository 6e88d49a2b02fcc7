using SpfLint.Dns.Records;
using SpfLint.Dns.Zones;

namespace SpfLint.Analysis.Catalogue;

/// <summary>
/// The rules for names, sorted by the types of records that they ask for: a name's types, one bit each, tell which rules look at it.
/// </summary>
internal sealed class OwnerRules
{
    // Types beyond the last bit share it: a rule may then look at a name in vain.
    private const int MaxBit = 63;

    private const int MaxRecent = 64;

    // Names have their types in few ways; a zone in which they do not only costs the choice again.
    private const int MaxRemembered = 64;

    private readonly OwnerRule[] _rules;
    private readonly ulong[] _types;
    private readonly ulong[] _bits = new ulong[ushort.MaxValue + 1];
    private volatile Choice[] _choices;
    private readonly Recent?[] _recent = new Recent?[MaxRecent];

    public OwnerRules(OwnerRule[] rules)
    {
        _rules = rules;
        _types = new ulong[rules.Length];
        int bits = 0;
        for (int i = 0; i < rules.Length; i++)
            _types[i] = BitsOf(rules[i], ref bits);

        _choices = [Choose(0)];
    }

    /// <summary>The rules that look at a name, in the order of the catalogue.</summary>
    public ReadOnlySpan<OwnerRule> For(Zone zone, int owner)
    {
        // Neighbors in a large zone are alike, or alike by turns.
        int typesInZone = zone.TypesAt(owner);
        ref Recent? recent = ref _recent[typesInZone & (MaxRecent - 1)];
        if (Volatile.Read(ref recent) is { } found && found.Zone == zone && found.Types == typesInZone)
            return found.Rules;

        ulong types = 0;
        foreach (int index in zone.RecordsAt(owner))
            types |= _bits[(int)zone[index].Type];

        OwnerRule[] rules = Find(types).Rules;
        if (typesInZone >= 0)
            Volatile.Write(ref recent, new Recent(zone, typesInZone, rules));

        return rules;
    }

    /// <summary>Several threads may do it at once: then one of them chooses again what another has chosen.</summary>
    private Choice Find(ulong types)
    {
        Choice[] known = _choices;
        foreach (Choice choice in known)
        {
            if (choice.Types == types)
                return choice;
        }

        Choice chosen = Choose(types);
        _choices = known.Length < MaxRemembered ? [.. known, chosen] : [chosen];
        return chosen;
    }

    private Choice Choose(ulong types)
    {
        List<OwnerRule> chosen = [];
        for (int i = 0; i < _rules.Length; i++)
        {
            if (_types[i] == 0 || (_types[i] & types) != 0)
                chosen.Add(_rules[i]);
        }

        return new Choice(types, [.. chosen]);
    }

    private ulong BitsOf(OwnerRule rule, ref int next)
    {
        ulong bits = 0;
        foreach (RecordType type in rule.Types)
        {
            if (_bits[(int)type] == 0)
                _bits[(int)type] = 1UL << Math.Min(next++, MaxBit);

            bits |= _bits[(int)type];
        }

        return bits;
    }

    /// <summary>The rules for names with certain types of records.</summary>
    private sealed class Choice(ulong types, OwnerRule[] rules)
    {
        public ulong Types => types;

        public OwnerRule[] Rules => rules;
    }

    /// <summary>The rules for names of a zone, by the zone's own number for their types.</summary>
    private sealed class Recent(Zone zone, int types, OwnerRule[] rules)
    {
        public Zone Zone => zone;

        public int Types => types;

        public OwnerRule[] Rules => rules;
    }
}
