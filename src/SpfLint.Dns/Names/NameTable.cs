using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

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
    private const int MaxSegment = (1 << (32 - SegmentBits)) - 1;
    private const int FirstSegmentSize = 1 << 10;
    private const int FirstBits = 7;

    private byte[][] _segments = [new byte[FirstSegmentSize]];
    private uint[] _places = new uint[64];

    // An open-addressed table: in each slot the number of a name, counted from one; zero where it is free. The bits that no number needs hold
    // the upper ones of the name's hash, of which the lower ones lead to the slot: so names that do not match are hardly ever looked at.
    private uint[] _slots = new uint[1 << FirstBits];
    private int _numberBits = FirstBits;
    private int _segment;
    private int _used;

    /// <summary>Number of names.</summary>
    public int Count { get; private set; }

    /// <summary>The wire form of a name, in lower case.</summary>
    /// <param name="id">From 0 to <see cref="Count"/> - 1.</param>
    public ReadOnlySpan<byte> this[int id]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
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
    // Compiled when a large file needs it, for it is called too seldom to be compiled again.
    internal void AddAll(NameTable other, Span<int> numbers)
    {
        // In a large table each look waits for memory: looks at many names at once let them wait together.
        const int Batch = 64;
        Span<uint> hashes = stackalloc uint[Batch];
        Reserve(Count + numbers.Length);
        for (int start = 0; start < numbers.Length; start += Batch)
        {
            int count = Math.Min(Batch, numbers.Length - start);
            for (int i = 0; i < count; i++)
                hashes[i] = WireName.Hash(other[start + i]);

            Fetch(hashes[..count]);
            for (int i = 0; i < count; i++)
            {
                ReadOnlySpan<byte> wire = other[start + i];
                int slot = SlotOf(wire, hashes[i]);
                if (_slots[slot] == 0)
                    wire.CopyTo(Occupy(slot, hashes[i], wire.Length));

                numbers[start + i] = NameIn(slot);
            }
        }
    }

    /// <summary>Looks at where names with certain hashes are, or belong, so that their places are near when they are needed.</summary>
    private void Fetch(ReadOnlySpan<uint> hashes)
    {
        int mask = _slots.Length - 1;
        foreach (uint hash in hashes)
            _ = Volatile.Read(ref _slots[(int)hash & mask]);

        foreach (uint hash in hashes)
        {
            int slot = (int)hash & mask;
            if (MayHave(_slots[slot], hash))
                _ = Volatile.Read(in MemoryMarshal.GetReference(this[NameIn(slot)]));
        }
    }

    /// <summary>The number of a name that is there, in whatever case it is asked for.</summary>
    public bool TryFind(ReadOnlySpan<byte> wire, out int id)
    {
        int slot = SlotOf(wire, WireName.Hash(wire));
        id = NameIn(slot);
        return id >= 0;
    }

    /// <summary>
    /// The same for a name that stands behind the first labels of another one of the table. Names and their parents are often added one soon after the
    /// other, and a look at neighbors costs less than one into a large table, which waits for memory.
    /// </summary>
    /// <param name="wire">The name, in lower case.</param>
    /// <param name="near">The number of the other name.</param>
    /// <param name="id">The number of the name.</param>
    public bool TryFind(ReadOnlySpan<byte> wire, int near, out int id)
    {
        const int Neighbors = 3;
        int last = Math.Max(0, near - Neighbors);
        for (id = near - 1; id >= last; id--)
        {
            if (this[id].SequenceEqual(wire))
                return true;
        }

        return TryFind(wire, out id);
    }

    /// <summary>Makes room, so that the table need not grow before it has so many names.</summary>
    internal void Reserve(int count)
    {
        if (count > _places.Length)
            Array.Resize(ref _places, Math.Max(count, _places.Length * 2));

        if (!HasRoomFor(count, _numberBits))
            Grow(count);
    }

    /// <summary>Forgets all names; their room is used again.</summary>
    internal void Clear()
    {
        Array.Clear(_slots);
        (Count, _segment, _used) = (0, 0, 0);
    }

    /// <summary>At least a third of the slots stay free.</summary>
    private static bool HasRoomFor(int count, int bits) => count + (count / 2L) <= 1L << bits;

    private void Grow(int count)
    {
        // By doubling: the framework's logarithms depend on the processor, and what asks for them is compiled in each run.
        while (!HasRoomFor(count, _numberBits))
            _numberBits++;

        // Memory that is first read and then written to costs two faults, and the second one stops the other cores: so all of it is written to.
        int length = 1 << _numberBits;
        _slots = GC.AllocateUninitializedArray<uint>(length);
        Array.Clear(_slots);
        for (int id = 0; id < Count; id++)
        {
            uint hash = WireName.Hash(this[id]);
            int slot = (int)hash & (length - 1);
            while (_slots[slot] != 0)
                slot = (slot + 1) & (length - 1);

            _slots[slot] = EntryOf(id, hash);
        }
    }

    private uint EntryOf(int id, uint hash) => (hash >> _numberBits << _numberBits) | (uint)(id + 1);

    /// <summary>Whether a slot may have a name with a hash.</summary>
    private bool MayHave(uint entry, uint hash) => (entry ^ hash) >> _numberBits == 0 && entry != 0;

    /// <summary>The number of the name in a slot, or -1.</summary>
    private int NameIn(int slot) => (int)(_slots[slot] & ((1u << _numberBits) - 1)) - 1;

    private int Add(ReadOnlySpan<byte> wire, uint hash)
    {
        int slot = SlotOf(wire, hash);
        if (_slots[slot] != 0)
            return NameIn(slot);

        WireName.CopyLower(wire, Occupy(slot, hash, wire.Length));
        if (!HasRoomFor(Count, _numberBits))
            Grow(Count);

        return Count - 1;
    }

    /// <summary>Gives the next number to the name that belongs into a free slot.</summary>
    /// <returns>Where its octets go.</returns>
    private Span<byte> Occupy(int slot, uint hash, int length)
    {
        if (Count == _places.Length)
            Array.Resize(ref _places, Count * 2);

        byte[] segment = _segments[_segment];
        if (_used + length >= segment.Length)
            segment = MakeRoom(segment, length + 1);

        _slots[slot] = EntryOf(Count, hash);
        _places[Count++] = ((uint)_segment << SegmentBits) | (uint)_used;
        segment[_used] = (byte)length;
        Span<byte> octets = segment.AsSpan(_used + 1, length);
        _used += length + 1;
        return octets;
    }

    /// <summary>The slot that has a name, or the free one where it belongs.</summary>
    private int SlotOf(ReadOnlySpan<byte> wire, uint hash)
    {
        uint[] slots = _slots;
        int slot = (int)hash & (slots.Length - 1);
        while (slots[slot] is not 0 and var entry && (!MayHave(entry, hash) || !WireName.AreEqual(this[NameIn(slot)], wire)))
            slot = (slot + 1) & (slots.Length - 1);

        return slot;
    }

    private byte[] MakeRoom(byte[] segment, int length)
    {
        // Most zones need a part of one segment only.
        if (segment.Length < SegmentSize)
        {
            Array.Resize(ref segment, Math.Min(SegmentSize, segment.Length * 2));
            _segments[_segment] = segment;
            return _used + length > segment.Length ? MakeRoom(segment, length) : segment;
        }

        _used = 0;
        if (++_segment > MaxSegment)
            throw new InsufficientMemoryException("The names of a zone take more than 4 GiB.");

        if (_segment == _segments.Length)
            Array.Resize(ref _segments, _segment + 1);

        return _segments[_segment] ??= new byte[SegmentSize];
    }
}
