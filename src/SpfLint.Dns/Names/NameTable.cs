namespace SpfLint.Dns.Names;

/// <summary>
/// Every name of a zone once, in lower case and wire form, in one arena: a record keeps a number instead of an object.
/// Two names are the same exactly when their numbers are.
/// </summary>
public sealed class NameTable
{
    // The arena grows by segments, so that a large one is never copied; a name lies in one segment, behind its length.
    private const int SegmentBits = 20;
    private const int SegmentSize = 1 << SegmentBits;
    private const int FirstSegmentSize = 1 << 10;

    private readonly List<byte[]> _segments = [new byte[FirstSegmentSize]];
    private uint[] _places = new uint[64];
    private uint[] _hashes = new uint[64];
    private int[] _buckets = new int[128];
    private int _segment;
    private int _used;

    /// <summary>Number of names.</summary>
    public int Count { get; private set; }

    /// <summary>The wire form of a name, in lower case.</summary>
    /// <param name="id">From 0 to <see cref="Count"/> - 1.</param>
    public ReadOnlySpan<byte> this[int id]
    {
        get
        {
            uint place = _places[id];
            byte[] segment = _segments[(int)(place >> SegmentBits)];
            int start = (int)(place & (SegmentSize - 1));
            return segment.AsSpan(start + 1, segment[start]);
        }
    }

    /// <summary>The number of a name, given on first sight.</summary>
    public int Add(ReadOnlySpan<byte> wire) => Add(wire, WireName.Hash(wire));

    /// <summary>Adds the first names of another table, in their order.</summary>
    /// <param name="other">The table.</param>
    /// <param name="numbers">Gets the number here of each name there; as long as the number of names to add.</param>
    internal void AddAll(NameTable other, Span<int> numbers)
    {
        // The buckets of a large table are far apart in memory: a look at many before the first is needed lets them come together.
        const int Batch = 32;
        Reserve(numbers.Length);
        for (int start = 0; start < numbers.Length; start += Batch)
        {
            int end = Math.Min(start + Batch, numbers.Length);
            for (int i = start; i < end; i++)
                _ = Volatile.Read(ref _buckets[(int)other._hashes[i] & (_buckets.Length - 1)]);

            for (int i = start; i < end; i++)
                numbers[i] = Add(other[i], other._hashes[i]);
        }
    }

    /// <summary>The number of a name that is there, in whatever case it is asked for.</summary>
    public bool TryFind(ReadOnlySpan<byte> wire, out int id)
    {
        id = _buckets[SlotOf(wire, WireName.Hash(wire))] - 1;
        return id >= 0;
    }

    /// <summary>Forgets all names; their room is used again.</summary>
    internal void Clear()
    {
        Array.Clear(_buckets);
        (Count, _segment, _used) = (0, 0, 0);
    }

    private int Add(ReadOnlySpan<byte> wire, uint hash)
    {
        int slot = SlotOf(wire, hash);
        if (_buckets[slot] != 0)
            return _buckets[slot] - 1;

        if (Count == _places.Length)
        {
            Array.Resize(ref _places, Count * 2);
            Array.Resize(ref _hashes, Count * 2);
        }

        _places[Count] = Store(wire);
        _hashes[Count] = hash;
        _buckets[slot] = ++Count;
        Reserve(0);
        return Count - 1;
    }

    private int SlotOf(ReadOnlySpan<byte> wire, uint hash)
    {
        int mask = _buckets.Length - 1;
        int slot = (int)hash & mask;
        while (_buckets[slot] is not 0 and var number && (_hashes[number - 1] != hash || !WireName.AreEqual(this[number - 1], wire)))
            slot = (slot + 1) & mask;

        return slot;
    }

    /// <summary>Writes a name behind the others.</summary>
    /// <returns>Its segment, and its offset there.</returns>
    private uint Store(ReadOnlySpan<byte> wire)
    {
        int length = wire.Length + 1;
        byte[] segment = _segments[_segment];
        if (_used + length > segment.Length)
            segment = MakeRoom(segment, length);

        uint place = ((uint)_segment << SegmentBits) | (uint)_used;
        segment[_used] = (byte)wire.Length;
        WireName.CopyLower(wire, segment.AsSpan(_used + 1));
        _used += length;
        return place;
    }

    private byte[] MakeRoom(byte[] segment, int length)
    {
        // Most zones need a part of one segment only.
        if (segment.Length < SegmentSize)
        {
            Array.Resize(ref segment, Math.Min(SegmentSize, segment.Length * 4));
            _segments[_segment] = segment;
            return _used + length > segment.Length ? MakeRoom(segment, length) : segment;
        }

        _used = 0;
        if (++_segment == _segments.Count)
            _segments.Add(new byte[SegmentSize]);

        return _segments[_segment];
    }

    /// <summary>Keeps half of the buckets empty.</summary>
    private void Reserve(int more)
    {
        long wanted = (Count + (long)more) * 2;
        if (wanted <= _buckets.Length)
            return;

        int length = _buckets.Length;
        while (length < wanted)
            length *= 2;

        _buckets = new int[length];
        for (int id = 0; id < Count; id++)
        {
            int slot = (int)_hashes[id] & (length - 1);
            while (_buckets[slot] != 0)
                slot = (slot + 1) & (length - 1);

            _buckets[slot] = id + 1;
        }
    }
}
