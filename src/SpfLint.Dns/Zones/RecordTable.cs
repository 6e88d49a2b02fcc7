using System.Runtime.CompilerServices;
using SpfLint.Dns.Records;

namespace SpfLint.Dns.Zones;

/// <summary>A list of records that grows by chunks, so that a large zone is never copied while it is read.</summary>
internal sealed class RecordTable
{
    private const int ChunkBits = 14;

    /// <summary>Number of records in all pieces but the last.</summary>
    public const int ChunkSize = 1 << ChunkBits;

    private const int FirstSize = 64;
    private ZoneRecord[][] _chunks = new ZoneRecord[4][];
    private int _chunkCount;

    // The piece that takes the next record, if it has room; null when that is to be found out. The framework's empty array would be compiled in each run.
    private ZoneRecord[]? _last;

    // The numbers here of what signatures say in a table that is added; -1 for what none of its records has said yet.
    private int[] _signatureNumbers = [];

    // The same for passages.
    private int[] _passageNumbers = [];

    public int Count { get; private set; }


    /// <summary>What signatures say.</summary>
    public SignatureTable Signatures { get; } = new();

    /// <summary>What holds of many records.</summary>
    public PassageTable Passages { get; } = new();

    public ref readonly ZoneRecord this[int index]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => ref _chunks[index >> ChunkBits][index & (ChunkSize - 1)];
    }

    /// <summary>Number of pieces in which the records lie.</summary>
    public int ChunkCount => (Count + ChunkSize - 1) >> ChunkBits;

    /// <summary>The records of a piece; the pieces are in order.</summary>
    public ReadOnlySpan<ZoneRecord> Chunk(int chunk) => _chunks[chunk].AsSpan(0, Math.Min(ChunkSize, Count - (chunk << ChunkBits)));

    /// <summary>Adds a record, of which nothing is filled in; where others have been forgotten, it may look like one of these.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref ZoneRecord Add()
    {
        int place = Count & (ChunkSize - 1);
        ZoneRecord[] last = place > 0 && _last is { } known && place < known.Length ? known : FindRoom();
        Count++;
        return ref last[place];
    }

    /// <summary>Adds the records of another table, whose names have other numbers there.</summary>
    /// <param name="other">The table.</param>
    /// <param name="names">The number here of each name there.</param>
    /// <param name="origin">The number here of the only origin there.</param>
    // Compiled when a large file needs it, for it is called too seldom to be compiled again.
    public void AddAll(RecordTable other, ReadOnlySpan<int> names, int origin)
    {
        ForgetNumbers(ref _signatureNumbers, other.Signatures.Count);
        ForgetNumbers(ref _passageNumbers, other.Passages.Count);
        for (int chunk = 0; chunk < other.ChunkCount; chunk++)
        {
            foreach (ref readonly ZoneRecord record in other.Chunk(chunk))
            {
                ref ZoneRecord added = ref Add();
                added = record;
                added.Passage = _passageNumbers[record.Passage] is >= 0 and var passage ? passage : MapPassage(other, record.Passage, origin);
                added.Owner = names[record.Owner];
                if (record.Reference >= 0)
                    added.Reference = record.Type == RecordType.Rrsig ? Map(other, record.Reference) : names[record.Reference];
            }
        }
    }

    /// <summary>Notes of the last record what only the entry behind it tells.</summary>
    public void AddToLast(RecordTraits traits)
    {
        if (Count == 0)
            return;

        _chunks[(Count - 1) >> ChunkBits][(Count - 1) & (ChunkSize - 1)].Traits |= traits;
    }

    /// <summary>Forgets the records from an index on; their room is used again.</summary>
    public void CutAt(int index) => (Count, _last) = (index, null);

    /// <summary>Forgets all records; their room is used again.</summary>
    public void Clear()
    {
        CutAt(0);
        Signatures.Clear();
        Passages.Clear();
    }

    private static void ForgetNumbers(ref int[] numbers, int count)
    {
        if (numbers.Length < count)
            numbers = new int[count * 2];

        // No Fill: it would be compiled in each run.
        foreach (ref int number in numbers.AsSpan(0, count))
            number = -1;
    }

    /// <summary>The number here of a passage of another table, given in the order in which its records are in one.</summary>
    private int MapPassage(RecordTable other, int passage, int origin) =>
        _passageNumbers[passage] = Passages.Add(other.Passages[passage] with { Origin = origin });

    /// <summary>The number here of what signatures of another table say, given in the order in which its records say it.</summary>
    private int Map(RecordTable other, int signature)
    {
        ref int number = ref _signatureNumbers[signature];
        if (number < 0)
            number = Signatures.Add(other.Signatures, signature);

        return number;
    }

    /// <summary>The piece that takes the next record.</summary>
    private ZoneRecord[] FindRoom()
    {
        int chunk = Count >> ChunkBits;
        if (chunk == _chunkCount)
        {
            if (chunk == _chunks.Length)
                Array.Resize(ref _chunks, chunk * 2);

            _chunks[_chunkCount++] = Count == 0 ? new ZoneRecord[FirstSize] : GC.AllocateUninitializedArray<ZoneRecord>(ChunkSize);
        }

        // A small zone is by far the commonest: its only chunk starts small.
        ZoneRecord[] last = _chunks[chunk];
        if ((Count & (ChunkSize - 1)) == last.Length)
        {
            Array.Resize(ref last, Math.Min(ChunkSize, last.Length * 4));
            _chunks[chunk] = last;
        }

        return _last = last;
    }
}
