using System.Text;

namespace SpfLint.Dns.Text;

/// <summary>
/// Lines and columns of chosen spans of one source, found in a single pass over windows of it: only what is printed pays,
/// and no file is ever held whole.
/// </summary>
public sealed class LineMap
{
    private const int WindowSize = 1 << 16;

    private readonly long[] _offsets;
    private readonly LinePosition[] _positions;

    // For an offset inside a multi-byte character: that character's width, so that a span's end rounds up to its end.
    private readonly byte[] _overhangs;

    private LineMap(long[] offsets)
    {
        _offsets = offsets;
        _positions = new LinePosition[offsets.Length];
        _overhangs = new byte[offsets.Length];
    }

    /// <summary>Finds the lines and columns of <paramref name="spans"/>, which may come in any order.</summary>
    /// <param name="source">The text; read from its start to the last span.</param>
    /// <param name="spans">Spans of the text; offsets beyond its end count as its end.</param>
    /// <exception cref="IOException">The text cannot be read (any more).</exception>
    public static LineMap Create(SourceText source, IEnumerable<TextSpan> spans)
    {
        var offsets = new List<long>();
        foreach (TextSpan span in spans)
        {
            offsets.Add(Clamp(span.Start, source));
            offsets.Add(Clamp(span.End, source));
        }

        var map = new LineMap(SortedOnce(offsets));
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
        LinePosition last = _positions[end];
        return new LineSpan(_positions[start], last with { Column = last.Column + (end > start ? _overhangs[end] : 0) });
    }

    private static long Clamp(long offset, SourceText source) => Math.Clamp(offset, 0, source.Length);

    private static long[] SortedOnce(List<long> offsets)
    {
        offsets.Sort();
        int kept = 0;
        for (int i = 0; i < offsets.Count; i++)
        {
            if (kept == 0 || offsets[i] != offsets[kept - 1])
                offsets[kept++] = offsets[i];
        }

        offsets.RemoveRange(kept, offsets.Count - kept);
        return [.. offsets];
    }

    private int IndexOf(long offset)
    {
        int index = Array.BinarySearch(_offsets, offset);
        if (index < 0 && _offsets.Length > 0 && offset > _offsets[^1])
            return _offsets.Length - 1;

        return index >= 0 ? index : throw new ArgumentException("The map was created without this span.", nameof(offset));
    }

    private void FindLines(SourceText source)
    {
        var buffer = new byte[WindowSize];
        int next = 0;
        long line = 1, lineStart = 0, windowStart = 0;
        bool afterCarriageReturn = false;

        while (next < _offsets.Length)
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
            while ((separator = window[at..].IndexOfAny((byte)'\n', (byte)'\r')) >= 0 && next < _offsets.Length)
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
            for (; next < _offsets.Length && _offsets[next] < end; next++)
                _positions[next] = new LinePosition(line, 1, lineStart);

            line++;
            lineStart = end;
        }
    }

    private void FindColumns(SourceText source)
    {
        var text = new Window(source);
        long at = 0, column = 1, lineStart = -1;
        for (int i = 0; i < _offsets.Length; i++)
        {
            if (_positions[i].LineStart != lineStart)
            {
                at = lineStart = _positions[i].LineStart;
                column = 1;
            }

            _overhangs[i] = Advance(text, _offsets[i], ref at, ref column);
            _positions[i] = _positions[i] with { Column = column };
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
}
