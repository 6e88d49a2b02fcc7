using System.Numerics;
using System.Runtime.CompilerServices;

namespace SpfLint.Dns.Zones;

/// <content>Lines of plain fields and blanks, as most lines of large zones are.</content>
public ref partial struct ZoneReader
{
    /// <summary>
    /// Splits an entry's first line, a block of bytes at a time, as far as it holds nothing but plain fields and blanks. What means more, and
    /// the field that it may be a part of, is left to <see cref="ReadEntry"/>, which would split the line in the same way.
    /// </summary>
    /// <returns>Whether the line has come to its end, and the entry with it.</returns>
    private bool TryReadPlainLine()
    {
        int position = _position;
        int fieldStart = -1;
        bool isAtEnd = false;
        int last = EntryStart + Math.Min(_bytes.Length - EntryStart, _state.MaxEntryLength) - ByteBlock.Length;
        while (position <= last)
        {
            ByteBlock block = ByteBlock.Read(_bytes[position..]);

            // As far as the line is plain; a line feed ends the field before it, another byte may be a part of it.
            int length = BitOperations.TrailingZeroCount(block.Others | block.LineFeeds);
            bool isStopped = length < ByteBlock.Length;
            isAtEnd = isStopped && ((block.LineFeeds >> length) & 1) != 0;
            ulong within = !isStopped ? ulong.MaxValue : (1UL << length) - 1;
            ulong fields = ~block.Blanks & within;
            ulong borders = (fields ^ ((fields << 1) | (fieldStart < 0 ? 0UL : 1UL))) & (isAtEnd ? (within << 1) | 1 : within);
            fieldStart = AddFields(borders, position, fieldStart);
            position += length;
            if (isStopped)
                break;
        }

        if (!_state.Tokens.IsEmpty)
            EntryEnd = _state.Tokens[^1].End;

        _position = isAtEnd ? position + 1 : fieldStart < 0 ? position : fieldStart;
        return isAtEnd;
    }

    /// <summary>Adds the fields between borders.</summary>
    /// <param name="borders">Where a field begins or, in turn, where it has ended: one bit a byte.</param>
    /// <param name="position">Offset of the first byte.</param>
    /// <param name="start">Where a field began before, or -1.</param>
    /// <returns>Where a field began that has not ended, or -1.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly int AddFields(ulong borders, int position, int start)
    {
        for (; borders != 0; borders &= borders - 1)
        {
            int border = position + BitOperations.TrailingZeroCount(borders);
            if (start < 0)
            {
                start = border;
                continue;
            }

            _state.Add(new ZoneToken(start, border - start, TokenTraits.None));
            start = -1;
        }

        return start;
    }
}
