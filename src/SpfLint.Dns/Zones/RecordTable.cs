namespace SpfLint.Dns.Zones;

/// <summary>A list of records that grows by chunks, so that a large zone is never copied while it is read.</summary>
internal sealed class RecordTable
{
    private const int ChunkBits = 12;
    private const int ChunkSize = 1 << ChunkBits;
    private readonly List<ZoneRecord[]> _chunks = [];

    public int Count { get; private set; }

    public ref readonly ZoneRecord this[int index] => ref _chunks[index >> ChunkBits][index & (ChunkSize - 1)];

    public void Add(in ZoneRecord record)
    {
        if ((Count & (ChunkSize - 1)) == 0)
            _chunks.Add(new ZoneRecord[Count == 0 ? 64 : ChunkSize]);

        // A small zone is by far the commonest: its only chunk starts small.
        ZoneRecord[] last = _chunks[^1];
        int place = Count & (ChunkSize - 1);
        if (place == last.Length)
        {
            Array.Resize(ref last, Math.Min(ChunkSize, last.Length * 4));
            _chunks[^1] = last;
        }

        last[place] = record;
        Count++;
    }

    /// <summary>Notes of the last record what only the entry behind it tells.</summary>
    public void AddToLast(RecordTraits traits)
    {
        if (Count == 0)
            return;

        ref ZoneRecord last = ref _chunks[^1][(Count - 1) & (ChunkSize - 1)];
        last = last with { Traits = last.Traits | traits };
    }
}
