using System.Runtime.CompilerServices;

namespace SpfLint.Dns.Records;

/// <summary>
/// The types whose mnemonics have up to eight letters, found by the bytes of a field. A mnemonic is one number here, so that a look-up needs no
/// string; and the table is plain arrays, for a dictionary of such keys would be compiled in each run.
/// </summary>
internal sealed class MnemonicTable
{
    /// <summary>The longest mnemonic that is in the table, in bytes.</summary>
    public const int MaxLength = sizeof(ulong);

    // Four places a type, and more, keep the ways short.
    private const int LogOfPlaces = 9;
    private const int Places = 1 << LogOfPlaces;

    private readonly ulong[] _keys = new ulong[Places];
    private readonly RecordTypeRow?[] _rows = new RecordTypeRow?[Places];

    /// <summary>Takes those of the rows that fit.</summary>
    public MnemonicTable(ReadOnlySpan<RecordTypeRow> rows)
    {
        Span<byte> text = stackalloc byte[MaxLength];
        foreach (RecordTypeRow row in rows)
        {
            if (row.Mnemonic.Length > MaxLength)
                continue;

            for (int i = 0; i < row.Mnemonic.Length; i++)
                text[i] = (byte)row.Mnemonic[i];

            ulong key = Pack(text[..row.Mnemonic.Length]);
            int place = PlaceOf(key);
            _keys[place] = key;
            _rows[place] = row;
        }
    }

    /// <summary>The row with a mnemonic in any case, or null.</summary>
    /// <param name="text">At most eight bytes.</param>
    public RecordTypeRow? Find(ReadOnlySpan<byte> text) => _rows[PlaceOf(Pack(text))];

    /// <summary>Where a key is, or would be.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int PlaceOf(ulong key)
    {
        // The multiplier is 2^64 by the golden ratio: it spreads keys that differ in few bits.
        int place = (int)((key * 0x9E37_79B9_7F4A_7C15) >> (64 - LogOfPlaces));
        while (_keys[place] != key && _keys[place] != 0)
            place = (place + 1) & (Places - 1);

        return place;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Pack(ReadOnlySpan<byte> text)
    {
        ulong packed = 0;
        foreach (byte b in text)
            packed = (packed << 8) | (b is >= (byte)'a' and <= (byte)'z' ? (byte)(b - 32) : b);

        return packed;
    }
}
