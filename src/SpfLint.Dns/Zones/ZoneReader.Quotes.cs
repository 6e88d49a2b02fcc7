namespace SpfLint.Dns.Zones;

/// <content>Quoted character-strings, closed or not.</content>
public ref partial struct ZoneReader
{
    /// <summary>How far a string that goes on over a line end is followed in search of its closing quote.</summary>
    private const int MaxMultilineLength = 1 << 16;

    private bool TryReadQuoted(ref int depth)
    {
        int start = _position++;
        var traits = TokenTraits.Quoted;
        while (true)
        {
            int length = _bytes[_position..].IndexOfAny(EndOfQuotedText);
            if (length < 0)
            {
                if (!_isFinal)
                    return false;

                if (!System.Text.Ascii.IsValid(_bytes[_position..]))
                    traits |= TokenTraits.NonAscii;

                _position = _bytes.Length;
                EndUnclosed(start, traits, ref depth);
                return true;
            }

            if (!System.Text.Ascii.IsValid(_bytes.Slice(_position, length)))
                traits |= TokenTraits.NonAscii;

            _position += length;
            switch (_bytes[_position])
            {
                case (byte)'"':
                    _position++;
                    AddToken(start, traits);
                    return true;

                case (byte)'\\':
                    traits |= TokenTraits.Escaped;
                    if (!TryReadEscapeInQuotes(ref traits))
                        return false;

                    break;

                case 0:
                    ReadNul();
                    break;

                default:
                    if ((traits & TokenTraits.Multiline) == 0)
                    {
                        bool? closes = ClosesOnLaterLine();
                        if (closes is null)
                            return false;

                        if (!closes.Value)
                        {
                            EndUnclosed(start, traits, ref depth);
                            return true;
                        }

                        int lineEnd = _bytes[_position..].StartsWith("\r\n"u8) ? 2 : 1;
                        _state.Add(ZoneErrorKind.LineEndInQuotes, _position, lineEnd);
                        traits |= TokenTraits.Multiline;
                    }

                    if (!TryReadLineEnd())
                        return false;

                    break;
            }
        }
    }

    /// <summary>Passes over an escape; one of a line end is legal inside quotes (RFC 1035 section 5.1), where the string is closed later.</summary>
    /// <returns>False when the window ends before the escape can be told.</returns>
    private bool TryReadEscapeInQuotes(ref TokenTraits traits)
    {
        int escape = _position;
        if (escape + 1 < _bytes.Length && _bytes[escape + 1] is (byte)'\r' or (byte)'\n')
        {
            _position++;
            if ((traits & TokenTraits.Multiline) != 0)
                return TryReadLineEnd();

            bool? closes = ClosesOnLaterLine();
            if (closes is null)
                return false;

            // That it is not closed is told at the line end, which comes next.
            if (!closes.Value)
                return true;

            _state.Add(ZoneErrorKind.EscapedLineEnd, escape, 1);
            traits |= TokenTraits.Multiline;
            return TryReadLineEnd();
        }

        return TryReadEscape(out _);
    }

    /// <summary>Ends a string at the end of its line; the parentheses that it swallowed there close all the same.</summary>
    private void EndUnclosed(int start, TokenTraits traits, ref int depth)
    {
        int end = _position;
        ReadOnlySpan<byte> text = _bytes[start..end].TrimEnd(" \t"u8);
        while (depth > 0 && text.EndsWith(")"u8))
        {
            depth--;
            text = text[..^1].TrimEnd(" \t"u8);
        }

        _state.Add(ZoneErrorKind.UnclosedQuote, start, 1);
        _position = start + text.Length;
        AddToken(start, traits | TokenTraits.Unclosed);
        EntryEnd = _position = end;
    }

    /// <summary>
    /// Whether the string that reaches a line's end here is one that goes on (RFC 1035 allows it, most servers refuse it)
    /// rather than one whose closing quote was forgotten: the next quote must then close, not open, and no line up to it
    /// may look like an entry of its own.
    /// </summary>
    /// <returns>Null when the window ends before it can be told.</returns>
    private readonly bool? ClosesOnLaterLine()
    {
        ReadOnlySpan<byte> rest = _bytes[_position..];
        bool isWhole = _isFinal || rest.Length > MaxMultilineLength;
        rest = rest[..Math.Min(rest.Length, MaxMultilineLength)];
        int close = SwallowedEntry.IndexOfQuote(rest);
        int lineEnd = close < 0 ? -1 : rest[close..].IndexOfAny(LineEnds);
        if ((close < 0 || lineEnd < 0) && !isWhole)
            return null;

        if (close < 0)
            return false;

        ReadOnlySpan<byte> behind = rest[(close + 1)..(lineEnd < 0 ? rest.Length : close + lineEnd)];
        return SwallowedEntry.HasBalancedQuotes(behind) && SwallowedEntry.Find(rest[..(close + 1)], 0) < 0;
    }
}
