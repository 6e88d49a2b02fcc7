namespace SpfLint.Dns.Names;

/// <summary>
/// Every name of a zone once, in lower case and wire form, in one arena: a record keeps a number instead of an object.
/// Two names are the same exactly when their numbers are.
/// </summary>
public sealed class NameTable
{
    private byte[] _arena = new byte[1024];
    private int[] _starts = new int[64];
    private int[] _buckets = new int[128];
    private int _arenaLength;

    /// <summary>Number of names.</summary>
    public int Count { get; private set; }

    /// <summary>The wire form of a name, in lower case.</summary>
    /// <param name="id">From 0 to <see cref="Count"/> - 1.</param>
    public ReadOnlySpan<byte> this[int id] => _arena.AsSpan(_starts[id], EndOf(id) - _starts[id]);

    /// <summary>The number of a name, given on first sight.</summary>
    public int Add(ReadOnlySpan<byte> wire)
    {
        int slot = SlotOf(wire);
        if (_buckets[slot] != 0)
            return _buckets[slot] - 1;

        if (_arenaLength + wire.Length > _arena.Length)
            Array.Resize(ref _arena, (int)Math.Min(Array.MaxLength, Math.Max(_arena.Length * 2L, _arenaLength + wire.Length)));

        if (Count == _starts.Length)
            Array.Resize(ref _starts, Count * 2);

        _starts[Count] = _arenaLength;
        foreach (byte b in wire)
            _arena[_arenaLength++] = WireName.ToLower(b);

        _buckets[slot] = ++Count;
        if (Count * 2L > _buckets.Length)
            Grow();

        return Count - 1;
    }

    /// <summary>The number of a name that is there, in whatever case it is asked for.</summary>
    public bool TryFind(ReadOnlySpan<byte> wire, out int id)
    {
        id = _buckets[SlotOf(wire)] - 1;
        return id >= 0;
    }

    private int EndOf(int id) => id + 1 < Count ? _starts[id + 1] : _arenaLength;

    private int SlotOf(ReadOnlySpan<byte> wire)
    {
        int mask = _buckets.Length - 1;
        int slot = (int)WireName.Hash(wire) & mask;
        while (_buckets[slot] != 0 && !WireName.AreEqual(this[_buckets[slot] - 1], wire))
            slot = (slot + 1) & mask;

        return slot;
    }

    private void Grow()
    {
        _buckets = new int[_buckets.Length * 2];
        for (int id = 0; id < Count; id++)
            _buckets[SlotOf(this[id])] = id + 1;
    }
}
