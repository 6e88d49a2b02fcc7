using System.Text;

namespace SpfLint.Dns.Text;

/// <summary>
/// Lines and columns of chosen spans of one source, found in a single pass over windows of it: only what is printed pays,
/// and no file is ever held whole.
/// </summary>
public sealed class LineMap
{
    private const int WindowSize = 1 << 16;

    private readonly Place[] _places;

    private LineMap(Place[] places) => _places = places;

    /// <summary>Finds the lines and columns of <paramref name="spans"/>, which may come in any order.</summary>
    /// <param name="source">The text; read from its start to the last span.</param>
    /// <param name="spans">Spans of the text; offsets beyond its end count as its end.</param>
    /// <exception cref="IOException">The text cannot be read (any more).</exception>
    public static LineMap Create(SourceText source, IEnumerable<TextSpan> spans)
    {
        var places = new List<Place>();
        foreach (TextSpan span in spans)
        {
            places.Add(new Place(Clamp(span.Start, source)));
            places.Add(new Place(Clamp(span.End, source)));
        }

        var map = new LineMap(SortedOnce(places));
        map.FindLines(source);
        map.FindColumns(source);
        return map;
    }

    /// <summary>The lines and columns of a span that the map was created with.</summary>
    /// <exception cref="ArgumentException">The map was created without this span.</exception>
    public LineSpan Locate(TextSpan span)
    {
        int start = IndexOf(span.Start);
        int end = IndexOf(span.End);
        LinePosition last = _places[end].Position;
        return new LineSpan(_places[start].Position, last with { Column = last.Column + (end > start ? _places[end].Overhang : 0) });
    }

    private static long Clamp(long offset, SourceText source) => Math.Clamp(offset, 0, source.Length);

    private static Place[] SortedOnce(List<Place> places)
    {
        places.Sort(static (one, other) => one.Offset.CompareTo(other.Offset));
        int kept = 0;
        for (int i = 0; i < places.Count; i++)
        {
            if (kept == 0 || places[i].Offset != places[kept - 1].Offset)
                places[kept++] = places[i];
        }

        places.RemoveRange(kept, places.Count - kept);
        return [.. places];
    }

    private int IndexOf(long offset)
    {
        int low = 0;
        int high = _places.Length;
        while (low < high)
        {
            int middle = low + ((high - low) / 2);
            if (_places[middle].Offset < offset)
                low = middle + 1;
            else
                high = middle;
        }

        if (low == _places.Length && low > 0)
            return low - 1;

        return low < _places.Length && _places[low].Offset == offset
            ? low
            : throw new ArgumentException("The map was created without this span.", nameof(offset));
    }

    private void FindLines(SourceText source)
    {
        var buffer = new byte[WindowSize];
        int next = 0;
        long line = 1, lineStart = 0, windowStart = 0;
        bool afterCarriageReturn = false;

        while (next < _places.Length)
        {
            ReadOnlySpan<byte> window = buffer.AsSpan(0, source.Read(windowStart, buffer));
            int at = 0;
            if (afterCarriageReturn)
            {
                // The CR ended the last window; whether an LF belongs to it shows only now.
                at = window.StartsWith("\n"u8) ? 1 : 0;
                EndLine(windowStart + at);
                afterCarriageReturn = false;
            }

            if (window.IsEmpty)
                break;

            int separator;
            while ((separator = window[at..].IndexOfAny((byte)'\n', (byte)'\r')) >= 0 && next < _places.Length)
            {
                at += separator + 1;
                if (window[at - 1] == '\r')
                {
                    if (at == window.Length)
                    {
                        afterCarriageReturn = true;
                        break;
                    }

                    at += window[at] == '\n' ? 1 : 0;
                }

                EndLine(windowStart + at);
            }

            windowStart += window.Length;
        }

        EndLine(long.MaxValue);

        void EndLine(long end)
        {
            for (; next < _places.Length && _places[next].Offset < end; next++)
                _places[next].Position = new LinePosition(line, 1, lineStart);

            line++;
            lineStart = end;
        }
    }

    private void FindColumns(SourceText source)
    {
        var text = new Window(source);
        long at = 0, column = 1, lineStart = -1;
        foreach (ref Place place in _places.AsSpan())
        {
            if (place.Position.LineStart != lineStart)
            {
                at = lineStart = place.Position.LineStart;
                column = 1;
            }

            place.Overhang = Advance(text, place.Offset, ref at, ref column);
            place.Position = place.Position with { Column = column };
        }
    }

    // Moves to the start of the character that holds the offset; returns that character's width if the offset splits it.
    private static byte Advance(Window text, long offset, ref long at, ref long column)
    {
        while (at < offset)
        {
            // Three more bytes show whether a character goes on beyond the offset.
            int wanted = (int)Math.Min(Window.Length, offset - at + 3);
            ReadOnlySpan<byte> window = text.Read(at, wanted);
            if (window.IsEmpty)
                return 0;

            if (at == 0 && window.StartsWith("\uFEFF"u8))
            {
                at = 3;
                continue;
            }

            bool isLast = at + window.Length >= offset;
            int used = 0;
            while (at + used < offset && (isLast || used < window.Length - 3))
            {
                Rune.DecodeFromUtf8(window[used..], out Rune rune, out int length);
                if (at + used + length > offset)
                {
                    at += used;
                    return (byte)rune.Utf16SequenceLength;
                }

                used += length;
                column += rune.Utf16SequenceLength;
            }

            at += used;
        }

        return 0;
    }

    /// <summary>A part of the text, which places near each other share.</summary>
    private sealed class Window(SourceText source)
    {
        /// <summary>Most bytes that can be asked for.</summary>
        public const int Length = 1 << 13;

        private readonly byte[] _bytes = new byte[2 * Length];
        private long _start;
        private int _filled;

        /// <summary>The bytes from an offset on; fewer than asked for only at the end of the text.</summary>
        public ReadOnlySpan<byte> Read(long offset, int count)
        {
            if (offset < _start || offset + count > _start + _filled)
                (_start, _filled) = (offset, source.Read(offset, _bytes));

            int at = (int)(offset - _start);
            return _bytes.AsSpan(at, Math.Min(count, _filled - at));
        }
    }

    /// <summary>One end of a span.</summary>
    private struct Place(long offset)
    {
        public readonly long Offset { get; } = offset;

        public LinePosition Position { get; set; }

        /// <summary>Inside a character of several bytes, that character's width, so that a span's end rounds up to its end.</summary>
        public byte Overhang { get; set; }
    }
}
