using SpfLint.Dns.Text;

namespace SpfLint.Analysis.Changes;

/// <summary>The bytes of a file that a change has made.</summary>
public sealed class ChangedText
{
    private const int WindowSize = 1 << 16;

    private readonly TextSpan[] _spans;
    private readonly long _length;

    /// <summary>Finds them; the file is passed over once, as far as it has changed.</summary>
    /// <exception cref="IOException">The file cannot be read (any more).</exception>
    public ChangedText(SourceText source, FileChange change)
    {
        _length = source.Length;
        var starts = new LineStarts(source);
        _spans = new TextSpan[change.Lines.Length];
        for (int i = 0; i < _spans.Length; i++)
        {
            LineRange lines = change.Lines[i];
            long start = starts.Next(lines.Count == 0 ? lines.End : lines.Start);
            _spans[i] = TextSpan.FromBounds(start, starts.Next(lines.End));
        }
    }

    /// <summary>Whether a span has a byte on a changed line, or goes over a place where lines went.</summary>
    /// <param name="span">A place between two bytes belongs to the line that the next byte is on.</param>
    public bool Touches(TextSpan span)
    {
        // The first change that ends behind the span's start; changes are in order and apart.
        int low = 0, high = _spans.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (_spans[middle].End > span.Start)
                high = middle;
            else
                low = middle + 1;
        }

        if (low < _spans.Length)
            return span.Length > 0 ? _spans[low].Start < span.End : _spans[low].Length > 0 && _spans[low].Start <= span.Start;

        // The end of the file belongs to its last line.
        return span.Start >= _length && _spans is [.., { Length: > 0 } last] && last.End == _length;
    }

    /// <summary>Where lines start, asked in ascending order.</summary>
    private sealed class LineStarts(SourceText source)
    {
        private readonly byte[] _window = new byte[WindowSize];
        private long _line = 1;
        private long _offset;

        public long Next(long line)
        {
            while (_line < line)
            {
                int read = source.Read(_offset, _window);
                if (read == 0)
                    break;

                Skip(_window.AsSpan(0, read), line);
            }

            return _offset;
        }

        private void Skip(ReadOnlySpan<byte> window, long line)
        {
            int at = 0;
            while (_line < line)
            {
                int end = window[at..].IndexOf((byte)'\n');
                if (end < 0)
                {
                    at = window.Length;
                    break;
                }

                at += end + 1;
                _line++;
            }

            _offset += at;
        }
    }
}
