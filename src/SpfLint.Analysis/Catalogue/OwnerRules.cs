using System.Collections.Concurrent;
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
    private readonly ConcurrentDictionary<ulong, Choice> _choices = [];
    private volatile Choice _last;

    public OwnerRules(IEnumerable<OwnerRule> rules)
    {
        int bits = 0;
        _rules = [.. rules.Select(rule => (rule, BitsOf(rule, ref bits)))];
        _last = Choose(0);
    }

    /// <summary>The rules that look at a name, in the order of the catalogue.</summary>
    public ReadOnlySpan<OwnerRule> For(Zone zone, ReadOnlySpan<int> records)
    {
        ulong types = 0;
        foreach (int index in records)
            types |= _bits[(int)zone[index].Type];

        // Neighbors in a large zone are alike.
        Choice choice = _last;
        if (choice.Types != types)
            _last = choice = _choices.GetOrAdd(types, Choose);

        return choice.Rules;
    }

    private Choice Choose(ulong types) =>
        new(types, [.. _rules.Where(rule => rule.Types == 0 || (rule.Types & types) != 0).Select(rule => rule.Rule)]);

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
    private sealed record Choice(ulong Types, OwnerRule[] Rules);
}
