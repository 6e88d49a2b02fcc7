namespace SpfLint.Dns.Zones;

/// <summary>
/// A forward-only reader of a zone file's entries (RFC 1035 section 5.1) over a window of its bytes, in the manner of
/// <see cref="System.Text.Json.Utf8JsonReader"/>: it copies nothing, allocates nothing per entry and never throws on input.
/// An entry is a directive or a resource record with all its lines; its fields are tokens, not yet understood.
/// </summary>
/// <remarks>
/// When an entry goes on behind the window, <see cref="Read"/> returns false and <see cref="Consumed"/> tells where the
/// next window must start. After a mistake the reader goes on with the next entry.
/// </remarks>
public ref partial struct ZoneReader
{
    private const int ByteOrderMarkLength = 3;

    private readonly ReadOnlySpan<byte> _bytes;
    private readonly bool _isFinal;
    private readonly ZoneReaderState _state;
    private int _position;

    /// <summary>Reads from <paramref name="bytes"/>, which start at a line's first byte.</summary>
    /// <param name="bytes">A window of the file.</param>
    /// <param name="isFinal">Whether the file ends with this window.</param>
    /// <param name="state">What is carried from window to window; one for each file.</param>
    public ZoneReader(ReadOnlySpan<byte> bytes, bool isFinal, ZoneReaderState state)
    {
        _bytes = bytes;
        _isFinal = isFinal;
        _state = state;
    }

    /// <summary>The entry's fields, owner first when there is one.</summary>
    public readonly ReadOnlySpan<ZoneToken> Tokens => _state.Tokens;

    /// <summary>What is wrong with the way the entry is written, in order of position.</summary>
    public readonly ReadOnlySpan<LexicalError> Errors => _state.Errors;

    /// <summary>The entry's comments that hold <see cref="ZoneReaderState.CommentMarker"/>, in order of position.</summary>
    public readonly ReadOnlySpan<CommentRange> Comments => _state.Comments;

    /// <summary>Whether the entry's first field stands in the first column: an owner or a directive.</summary>
    public bool StartsInFirstColumn { get; private set; }

    /// <summary>Offset of the entry's first line.</summary>
    public int EntryStart { get; private set; }

    /// <summary>Offset just behind the entry's last field or parenthesis.</summary>
    public int EntryEnd { get; private set; }

    /// <summary>Number of bytes that have been read to their end; the next window starts here.</summary>
    public int Consumed { get; private set; }

    /// <summary>Moves to the next entry.</summary>
    /// <returns>False at the end of the window. An entry without tokens stands for errors or comments on a blank line.</returns>
    public bool Read()
    {
        while (true)
        {
            _state.Clear();
            int before = _position;
            ZoneReaderState.Memory memory = _state.Remember();
            if (_state.IsInsideLongLine)
                SkipToNextLine();

            // Whether the file begins with a byte order mark must be seen before its first line is read.
            if (_state.IsAtStart && _bytes.Length < ByteOrderMarkLength && !_isFinal)
                return false;

            if (_state.IsAtStart)
                SkipByteOrderMark();

            if (_position >= _bytes.Length)
            {
                Consumed = _position;
                return !_state.Errors.IsEmpty;
            }

            EntryStart = _position;
            EntryEnd = _position;
            StartsInFirstColumn = _bytes[_position] is not ((byte)' ' or (byte)'\t');
            if (!ReadEntry())
            {
                _state.Clear();
                _state.Restore(memory);
                _position = Consumed = before;
                return false;
            }

            Consumed = _position;
            if (!_state.Tokens.IsEmpty || !_state.Errors.IsEmpty || !_state.Comments.IsEmpty)
                return true;
        }
    }

    /// <summary>One of UTF-8 is passed over; one of UTF-16 ends the reading, for nothing behind it would make sense.</summary>
    private void SkipByteOrderMark()
    {
        _state.IsAtStart = false;
        if (_bytes.StartsWith("\uFEFF"u8))
        {
            _state.Add(ZoneErrorKind.ByteOrderMark, 0, ByteOrderMarkLength);
            _position = ByteOrderMarkLength;
        }
        else if (_bytes.Length >= 2 && (_bytes[0], _bytes[1]) is (0xFF, 0xFE) or (0xFE, 0xFF))
        {
            _state.Add(ZoneErrorKind.Utf16Text, 0, 2);
            _position = _bytes.Length;
            _state.IsAbandoned = true;
        }
    }
}
