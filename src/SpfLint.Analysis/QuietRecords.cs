using SpfLint.Analysis.Addresses;
using SpfLint.Analysis.Publication;

namespace SpfLint.Analysis;

/// <summary>The situations of SPF records about which no rule had anything to say. Safe to use from several threads.</summary>
internal sealed class QuietRecords
{
    /// <summary>Most situations that are remembered; records in others are looked at one by one.</summary>
    private const int Most = 1 << 15;

    private readonly OctetTable<MentionedNetworks> _situations = new();
    private int _count;

    /// <summary>Finds a situation in which a record was before, and nothing was said.</summary>
    /// <param name="situation">The situation.</param>
    /// <returns>The addresses that such a record leads to elsewhere; null when there was none.</returns>
    public MentionedNetworks? Find(ReadOnlySpan<byte> situation) =>
        _situations.TryGetValue(situation, out MentionedNetworks? elsewhere) ? elsewhere : null;

    /// <summary>Remembers a situation.</summary>
    public void Add(ReadOnlySpan<byte> situation, MentionedNetworks elsewhere)
    {
        if (Volatile.Read(ref _count) < Most && _situations.TryAdd(situation, elsewhere))
            Interlocked.Increment(ref _count);
    }
}
