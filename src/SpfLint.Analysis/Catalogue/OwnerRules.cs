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

    private readonly (OwnerRule Rule, ulong Types)[] _rules;
    private readonly ulong[] _bits = new ulong[ushort.MaxValue + 1];
    private readonly Dictionary<ulong, OwnerRule[]> _byTypes = [];
    private ulong _lastTypes;
    private OwnerRule[] _last;

    public OwnerRules(IEnumerable<OwnerRule> rules)
    {
        int bits = 0;
        _rules = [.. rules.Select(rule => (rule, BitsOf(rule, ref bits)))];
        _last = _byTypes[0] = Select(0);
    }

    /// <summary>The rules that look at a name, in the order of the catalogue.</summary>
    public ReadOnlySpan<OwnerRule> For(Zone zone, ReadOnlySpan<int> records)
    {
        ulong types = 0;
        foreach (int index in records)
            types |= _bits[(int)zone[index].Type];

        // Neighbors in a large zone are alike.
        if (types == _lastTypes)
            return _last;

        if (!_byTypes.TryGetValue(types, out OwnerRule[]? found))
            _byTypes.Add(types, found = Select(types));

        (_lastTypes, _last) = (types, found);
        return found;
    }

    private OwnerRule[] Select(ulong types) => [.. _rules.Where(rule => rule.Types == 0 || (rule.Types & types) != 0).Select(rule => rule.Rule)];

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
}
