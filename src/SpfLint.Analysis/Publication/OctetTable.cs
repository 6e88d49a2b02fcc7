using System.Diagnostics.CodeAnalysis;

namespace SpfLint.Analysis.Publication;

/// <summary>
/// Values by octets, which are looked up without a copy. Safe to use from several threads: who reads waits for nobody. The framework's
/// dictionary for that would be compiled in each run.
/// </summary>
internal sealed class OctetTable<TValue>
    where TValue : class
{
    private readonly object _gate = new();
    private volatile Entry?[] _chains = new Entry?[16];
    private int _count;

    /// <summary>Finds the value of octets.</summary>
    public bool TryGetValue(ReadOnlySpan<byte> octets, [NotNullWhen(true)] out TValue? value)
    {
        value = Find(_chains, octets, HashOf(octets))?.Value;
        return value is not null;
    }

    /// <summary>Adds a value, unless there is one for the octets.</summary>
    /// <returns>Whether it was added.</returns>
    public bool TryAdd(ReadOnlySpan<byte> octets, TValue value)
    {
        uint hash = HashOf(octets);
        lock (_gate)
        {
            if (Find(_chains, octets, hash) is not null)
                return false;

            if (_count++ == _chains.Length)
                _chains = Grow(_chains);

            ref Entry? chain = ref ChainOf(_chains, hash);
            Volatile.Write(ref chain, new Entry(octets.ToArray(), hash, value, chain));
            return true;
        }
    }

    private static Entry? Find(Entry?[] chains, ReadOnlySpan<byte> octets, uint hash)
    {
        Entry? entry = Volatile.Read(ref ChainOf(chains, hash));
        while (entry is not null && (entry.Hash != hash || !octets.SequenceEqual(entry.Octets)))
            entry = entry.Next;

        return entry;
    }

    private static ref Entry? ChainOf(Entry?[] chains, uint hash) => ref chains[hash & (uint)(chains.Length - 1)];

    /// <summary>The same in twice as many chains. Nobody is disturbed who reads the old ones.</summary>
    private static Entry?[] Grow(Entry?[] chains)
    {
        var grown = new Entry?[chains.Length * 2];
        foreach (Entry? first in chains)
        {
            for (Entry? entry = first; entry is not null; entry = entry.Next)
            {
                ref Entry? chain = ref ChainOf(grown, entry.Hash);
                chain = new Entry(entry.Octets, entry.Hash, entry.Value, chain);
            }
        }

        return grown;
    }

    private static uint HashOf(ReadOnlySpan<byte> octets)
    {
        // Seeded anew in each process: nobody can choose texts that collide.
        var hash = new HashCode();
        hash.AddBytes(octets);
        return (uint)hash.ToHashCode();
    }

    private sealed class Entry(byte[] octets, uint hash, TValue value, Entry? next)
    {
        public byte[] Octets => octets;

        public uint Hash => hash;

        public TValue Value => value;

        public Entry? Next => next;
    }
}
