using System.Runtime.CompilerServices;

namespace SpfLint.Dns.Zones;

/// <summary>The passages of a zone, each of them once. Most records are in that of the record before; one that is not is looked up.</summary>
internal sealed class PassageTable
{
    // An open-addressed table of numbers, counted from one; at least half of the slots are free. Arrays, for collections of a struct of ours would be
    // compiled in each run.
    private int[] _slots = new int[8];
    private Passage[] _passages = new Passage[4];
    private int _last;

    /// <summary>Number of passages.</summary>
    public int Count { get; private set; }

    /// <summary>A passage.</summary>
    public ref readonly Passage this[int number]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => ref _passages[number];
    }

    /// <summary>The number of a passage, given on first sight.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Add(in Passage passage)
    {
        if (Count == 0 || !_passages[_last].Equals(passage))
            _last = Find(passage);

        return _last;
    }

    /// <summary>Forgets all; their room is used again.</summary>
    public void Clear()
    {
        Array.Clear(_slots);
        (Count, _last) = (0, 0);
    }

    private int Find(in Passage passage)
    {
        int slot = passage.GetHashCode() & (_slots.Length - 1);
        while (_slots[slot] != 0)
        {
            if (_passages[_slots[slot] - 1].Equals(passage))
                return _slots[slot] - 1;

            slot = (slot + 1) & (_slots.Length - 1);
        }

        if (Count == _passages.Length)
        {
            Grow();
            return Find(passage);
        }

        _passages[Count] = passage;
        _slots[slot] = ++Count;
        return Count - 1;
    }

    private void Grow()
    {
        Array.Resize(ref _passages, Count * 2);
        _slots = new int[_passages.Length * 2];
        for (int number = 0; number < Count; number++)
        {
            int slot = _passages[number].GetHashCode() & (_slots.Length - 1);
            while (_slots[slot] != 0)
                slot = (slot + 1) & (_slots.Length - 1);

            _slots[slot] = number + 1;
        }
    }
}
