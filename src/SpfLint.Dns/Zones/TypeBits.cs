using SpfLint.Dns.Records;

namespace SpfLint.Dns.Zones;

/// <summary>
/// The types of records that a zone has, a bit each, so that those of a name are one small number. Zones have few types; those that come when only
/// one bit is left share it. Which type has which bit means nothing, and several threads may add types at once.
/// </summary>
internal sealed class TypeBits
{
    /// <summary>The bit of all types for which there was no other.</summary>
    public const ushort Shared = 1 << 15;

    private const int CommonTypes = 64;
    private readonly Lock _lock = new();
    private readonly ushort[] _common = new ushort[CommonTypes];
    private ushort _next = 1;

    // The types with larger numbers that have a bit of their own: at most as many as there are bits. Replaced as a whole when there is another one.
    private volatile ushort[] _others = [];
    private readonly ushort[] _bitsOfOthers = new ushort[15];

    // Those that share one: a bit a type, for a hostile zone has them all.
    private volatile ulong[]? _sharing;

    /// <summary>The bit of a type; 0 when the zone has no record of it.</summary>
    public ushort Of(RecordType type) => (int)type < CommonTypes ? Volatile.Read(ref _common[(int)type]) : OfOther((ushort)type);

    /// <summary>The bit of a type, given on first sight.</summary>
    public ushort Add(RecordType type) => Of(type) is not 0 and var bit ? bit : AddNew(type);

    private ushort OfOther(ushort type)
    {
        // No search of the framework's: it would be compiled in each run.
        ushort[] others = _others;
        for (int i = 0; i < others.Length; i++)
        {
            if (others[i] == type)
                return _bitsOfOthers[i];
        }

        return _sharing is { } sharing && (Volatile.Read(ref sharing[type / 64]) & (1UL << (type % 64))) != 0 ? Shared : (ushort)0;
    }

    private ushort AddNew(RecordType type)
    {
        lock (_lock)
        {
            if (Of(type) is not 0 and var known)
                return known;

            ushort bit = _next;
            if ((int)type < CommonTypes)
                Volatile.Write(ref _common[(int)type], bit);
            else if (bit != Shared)
                AddOther((ushort)type, bit);
            else
                AddSharing((ushort)type);

            if (bit != Shared)
                _next <<= 1;

            return bit;
        }
    }

    private void AddOther(ushort type, ushort bit)
    {
        _bitsOfOthers[_others.Length] = bit;
        _others = [.. _others, type];
    }

    private void AddSharing(ushort type)
    {
        ulong[] sharing = _sharing ??= new ulong[(ushort.MaxValue + 1) / 64];
        Volatile.Write(ref sharing[type / 64], sharing[type / 64] | (1UL << (type % 64)));
    }
}
