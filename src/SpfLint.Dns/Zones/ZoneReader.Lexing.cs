using System.Buffers;
using System.Text;

namespace SpfLint.Dns.Zones;

/// <content>Splits one entry into tokens.</content>
public ref partial struct ZoneReader
{
    private static readonly SearchValues<byte> LineEnds = SearchValues.Create("\r\n"u8);
    /// <summary>How far a comment that is read is followed in search of its line's end.</summary>
    private const int MaxReadComment = 1 << 12;

    // No SearchValues: those for a set with NUL in it are compiled in each run.
    private static ReadOnlySpan<byte> EndOfQuotedText => "\r\n\"\\\0"u8;

    /// <summary>Reads the lines of one entry, or one blank line.</summary>
    /// <returns>False when the window ends inside it.</returns>
    private bool ReadEntry()
    {
        if (TryReadPlainLine())
            return true;

        int open = -1;
        int depth = 0;
        int searched = -1;
        while (true)
        {
            if (_position >= _bytes.Length || _position - EntryStart > _state.MaxEntryLength)
                return EndOfWindow(open, depth);

            switch (_bytes[_position])
            {
                case (byte)' ' or (byte)'\t':
                    _position++;
                    break;

                case (byte)'\n' or (byte)'\r':
                    if (!TryReadLineEnd())
                        return false;

                    if (depth == 0)
                        return true;

                    break;

                case (byte)';':
                    if (!SkipComment(depth))
                        return false;

                    if (_state.IsInsideLongLine)
                        return true;

                    break;

                case (byte)'(':
                    if (depth == 0)
                    {
                        open = searched = _position;
                    }
                    else
                    {
                        // Each line is looked at once, so that many open parentheses cost no more than one.
                        if (EndBeforeSwallowedEntry(open, searched, _position + 1))
                            return true;

                        searched = _position;
                        AddOnce(ZoneErrorKind.NestedParenthesis);
                    }

                    depth++;
                    EntryEnd = ++_position;
                    break;

                case (byte)')':
                    if (depth == 0)
                        AddOnce(ZoneErrorKind.StrayParenthesis);
                    else
                        depth--;

                    EntryEnd = ++_position;
                    break;

                case (byte)'"':
                    if (!TryReadQuoted(ref depth))
                        return false;

                    break;

                default:
                    if (!TryReadPlain())
                        return false;

                    break;
            }
        }
    }

    /// <summary>The bytes ran out: at the end of the file the entry ends as well as it can.</summary>
    private bool EndOfWindow(int open, int depth)
    {
        bool isTooLong = _position - EntryStart > _state.MaxEntryLength;
        if (!_isFinal && !isTooLong)
            return false;

        if (depth > 0 && !EndBeforeSwallowedEntry(open, open, _position))
            ReportUnclosedParenthesis(open);

        if (isTooLong && depth == 0)
        {
            _state.Add(ZoneErrorKind.EntryTooLong, EntryStart, 1);
            _state.IsInsideLongLine = true;
        }

        // A file that was cut inside quotes or parentheses has a graver mistake than its missing line end.
        bool isCut = _state.HasError(ZoneErrorKind.UnclosedQuote) || _state.HasError(ZoneErrorKind.UnclosedParenthesis);
        if (!isCut && _isFinal && _position >= _bytes.Length && _bytes.Length > 0 && _bytes[^1] is not ((byte)'\n' or (byte)'\r'))
            _state.Add(ZoneErrorKind.NoFinalNewline, _bytes.Length, 0);

        return true;
    }

    /// <summary>A parenthesis that swallowed the entries behind it: the entry ends before the first of them.</summary>
    private bool EndBeforeSwallowedEntry(int open, int from, int end)
    {
        if (_state.IsSingleEntry)
            return false;

        int next = from;
        do
        {
            next = SwallowedEntry.Find(_bytes[..end], next);
        }
        while (next >= 0 && IsInsideField(next));

        if (next < 0)
            return false;

        _state.CutAt(next);
        ReportUnclosedParenthesis(open);
        _position = next;
        EntryEnd = _state.Tokens.IsEmpty ? open + 1 : Math.Max(open + 1, _state.Tokens[^1].End);
        return true;
    }

    /// <summary>Whether a field that goes on over a line end holds a byte: then no entry begins there.</summary>
    private readonly bool IsInsideField(int position)
    {
        ReadOnlySpan<ZoneToken> tokens = _state.Tokens;
        int low = 0, high = tokens.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (tokens[middle].End > position)
                high = middle;
            else
                low = middle + 1;
        }

        return low < tokens.Length && tokens[low].Start < position;
    }

    private readonly void ReportUnclosedParenthesis(int open)
    {
        // A quote that was not closed took the parenthesis with it: that is the mistake, and it is told already.
        if (!_state.HasError(ZoneErrorKind.UnclosedQuote))
            _state.Add(ZoneErrorKind.UnclosedParenthesis, open, 1);
    }

    private bool SkipComment(int depth)
    {
        int length = _bytes[_position..].IndexOfAny(LineEnds);
        if (length >= 0)
        {
            NoteComment(length);
            _position += length;
            return true;
        }

        // Outside parentheses a comment ends the entry, so that its own end need not be seen unless somebody reads it.
        bool isRead = !_state.CommentMarker.IsEmpty && _bytes.Length - _position < MaxReadComment;
        if (!_isFinal && (depth > 0 || isRead))
            return false;

        NoteComment(_bytes.Length - _position);
        _state.IsInsideLongLine = !_isFinal;
        _position = _bytes.Length;
        return true;
    }

    private readonly void NoteComment(int length)
    {
        if (!_state.CommentMarker.IsEmpty && Holds(_bytes.Slice(_position, length), _state.CommentMarker.Span))
            _state.AddComment(new CommentRange(_position, length));
    }

    private static bool Holds(ReadOnlySpan<byte> comment, ReadOnlySpan<byte> marker)
    {
        byte lower = (byte)(marker[0] | 0x20), upper = (byte)(marker[0] & ~0x20);
        if (!char.IsAsciiLetter((char)marker[0]))
            lower = upper = marker[0];

        for (int at; comment.Length >= marker.Length && (at = comment.IndexOfAny(lower, upper)) >= 0; comment = comment[(at + 1)..])
        {
            if (comment.Length - at >= marker.Length && Ascii.EqualsIgnoreCase(comment.Slice(at, marker.Length), marker))
                return true;
        }

        return false;
    }

    private void SkipToNextLine()
    {
        int length = _bytes[_position..].IndexOfAny(LineEnds);
        _state.IsInsideLongLine = length < 0 && !_isFinal;
        _position = length < 0 ? _bytes.Length : _position + length;
    }

    private bool TryReadLineEnd()
    {
        if (_bytes[_position] == (byte)'\n')
        {
            _position++;
            return true;
        }

        if (_position + 1 == _bytes.Length && !_isFinal)
            return false;

        if (_position + 1 < _bytes.Length && _bytes[_position + 1] == (byte)'\n')
        {
            if (!_state.HasSeenCarriageReturnLineFeed)
                _state.Add(ZoneErrorKind.CarriageReturnLineFeed, _position, 1);

            _state.HasSeenCarriageReturnLineFeed = true;
            _position += 2;
            return true;
        }

        if (!_state.HasSeenLoneCarriageReturn)
            _state.Add(ZoneErrorKind.LoneCarriageReturn, _position, 1);

        _state.HasSeenLoneCarriageReturn = true;
        _position++;
        return true;
    }

    private bool TryReadPlain()
    {
        int start = _position;
        var traits = TokenTraits.None;
        while (true)
        {
            // Fields are short: a table and a plain loop beat a vector search.
            int position = _position;
            int seen = 0;
            while (position < _bytes.Length && Lexicon.IsPlain(_bytes[position]))
                seen |= _bytes[position++];

            _position = position;
            if (seen > 0x7F)
                traits |= TokenTraits.NonAscii;

            if (position >= _bytes.Length)
            {
                if (!_isFinal)
                    return false;

                break;
            }

            if (_bytes[_position] == 0)
            {
                ReadNul();
            }
            else if (_bytes[_position] == (byte)'\\')
            {
                traits |= TokenTraits.Escaped;
                if (!TryReadEscape(out bool isAtLineEnd))
                    return false;

                if (isAtLineEnd)
                    break;
            }
            else
            {
                break;
            }
        }

        AddToken(start, traits);
        return true;
    }

    private void AddToken(int start, TokenTraits traits)
    {
        _state.Add(new ZoneToken(start, _position - start, traits));
        EntryEnd = _position;
    }

    private void ReadNul()
    {
        AddOnce(ZoneErrorKind.NulByte);
        _position++;
    }

    /// <summary>Notes a mistake at the current byte unless the entry has its like already.</summary>
    private readonly void AddOnce(ZoneErrorKind kind)
    {
        if (!_state.HasError(kind))
            _state.Add(kind, _position, 1);
    }

    /// <summary>Passes over <c>\X</c> or <c>\DDD</c> (RFC 1035 section 5.1).</summary>
    /// <param name="isAtLineEnd">Whether nothing follows the backslash on its line; then only the backslash is passed over.</param>
    /// <returns>False when the window ends inside the escape.</returns>
    private bool TryReadEscape(out bool isAtLineEnd)
    {
        int start = _position;
        isAtLineEnd = false;
        ReadOnlySpan<byte> rest = _bytes[(start + 1)..];
        if (rest.Length < 3 && !_isFinal)
            return false;

        if (rest.IsEmpty || rest[0] is (byte)'\r' or (byte)'\n')
        {
            isAtLineEnd = true;
            _position++;
            _state.Add(ZoneErrorKind.InvalidEscape, start, 1);
            return true;
        }

        if (!char.IsAsciiDigit((char)rest[0]))
        {
            _position += 2;
            return true;
        }

        int digits = 1;
        while (digits < 3 && digits < rest.Length && char.IsAsciiDigit((char)rest[digits]))
            digits++;

        _position += 1 + digits;
        if (digits < 3 || (rest[0] - '0') * 100 + (rest[1] - '0') * 10 + (rest[2] - '0') > 255)
            _state.Add(ZoneErrorKind.InvalidEscape, start, 1 + digits);

        return true;
    }
}
