using SpfLint.Dns.Text;

namespace SpfLint.Dns.Layout;

/// <summary>A window that moves over a text and always ends with a line, so that no comment is cut.</summary>
/// <param name="source">The text.</param>
/// <param name="length">Number of bytes that it is long at first.</param>
internal sealed class LineWindow(SourceText source, int length = LineWindow.UsualLength)
{
    /// <summary>Number of bytes that most entries and all but a few files need.</summary>
    public const int UsualLength = 1 << 17;

    private const int MaxLength = 1 << 24;

    private byte[] _buffer = new byte[length];
    private int _filled;
    private int _length;

    /// <summary>File offset of the first byte.</summary>
    public long Offset { get; private set; }

    /// <summary>Whether the text ends with this window.</summary>
    public bool IsFinal { get; private set; }

    /// <summary>The bytes: whole lines, but for the last of the text.</summary>
    public ReadOnlySpan<byte> Bytes => _buffer.AsSpan(0, _length);

    /// <summary>Moves on.</summary>
    /// <param name="consumed">How many bytes of this window have been used up; when there are none, it grows.</param>
    /// <returns>False at the end of the text, and before an entry that is longer than any should be.</returns>
    /// <exception cref="IOException">The text cannot be read (any more).</exception>
    public bool MoveNext(int consumed)
    {
        if (IsFinal)
            return false;

        _buffer.AsSpan(consumed, _filled - consumed).CopyTo(_buffer);
        Offset += consumed;
        _filled -= consumed;
        bool grows = consumed == 0 && _filled > 0;
        do
        {
            if (grows && _buffer.Length >= MaxLength)
                return false;

            if (grows)
                Array.Resize(ref _buffer, _buffer.Length * 2);

            Fill();
            _length = IsFinal ? _filled : _buffer.AsSpan(0, _filled).LastIndexOf((byte)'\n') + 1;
            grows = true;
        }
        while (_length == 0 && !IsFinal);

        return true;
    }

    private void Fill()
    {
        while (_filled < _buffer.Length && !IsFinal)
        {
            int read = source.Read(Offset + _filled, _buffer.AsSpan(_filled));
            _filled += read;
            IsFinal = read == 0 || Offset + _filled >= source.Length;
        }
    }
}
