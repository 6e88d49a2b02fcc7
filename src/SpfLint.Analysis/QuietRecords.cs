using System.Collections.Concurrent;
using SpfLint.Analysis.Publication;

namespace SpfLint.Analysis;

/// <summary>The situations of SPF records about which no rule had anything to say. Safe to use from several threads.</summary>
internal sealed class QuietRecords
{
    /// <summary>Most situations that are remembered; records in others are looked at one by one.</summary>
    private const int Most = 1 << 15;

    private readonly ConcurrentDictionary<byte[], object?>.AlternateLookup<ReadOnlySpan<byte>> _situations =
        new ConcurrentDictionary<byte[], object?>(OctetComparer.Instance).GetAlternateLookup<ReadOnlySpan<byte>>();

    private int _count;

    /// <summary>Whether a record was in that situation before, and nothing was said.</summary>
    public bool Contains(ReadOnlySpan<byte> situation) => _situations.TryGetValue(situation, out _);

    /// <summary>Remembers a situation.</summary>
    public void Add(ReadOnlySpan<byte> situation)
    {
        if (Volatile.Read(ref _count) < Most && _situations.TryAdd(situation, null))
            Interlocked.Increment(ref _count);
    }
}
