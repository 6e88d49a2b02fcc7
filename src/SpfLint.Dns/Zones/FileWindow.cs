using System.Buffers;
using SpfLint.Dns.Text;

namespace SpfLint.Dns.Zones;

/// <summary>The bytes of a file around a place that moves forward; as many as the longest entry needs, never the whole file.</summary>
/// <param name="source">The file.</param>
/// <param name="length">Number of bytes read at a time.</param>
internal sealed class FileWindow(SourceText source, int length) : IDisposable
{
    private byte[] _bytes = ArrayPool<byte>.Shared.Rent(length);
    private int _limit = length;
    private int _filled;

    /// <summary>Offset in the file of the first byte.</summary>
    public long Offset { get; private set; }

    /// <summary>Whether the file ends with the window.</summary>
    public bool IsFinal { get; private set; }

    /// <summary>The bytes.</summary>
    public ReadOnlySpan<byte> Bytes => _bytes.AsSpan(0, _filled);

    /// <summary>Lets the window begin at a place; what it has of the bytes behind is kept.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public void MoveTo(long position)
    {
        long passed = position - Offset;
        int kept = passed >= 0 && passed < _filled ? _filled - (int)passed : 0;
        _bytes.AsSpan(_filled - kept, kept).CopyTo(_bytes);
        (Offset, _filled) = (position, kept);

        int room = _limit - _filled;
        int read = room == 0 ? 0 : source.Read(Offset + _filled, _bytes.AsSpan(_filled, room));
        _filled += read;
        IsFinal = (read == 0 && room > 0) || Offset + _filled >= source.Length;
    }

    /// <summary>Moves behind what has been read; where that is nothing, the window is too small and grows.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public void MoveOn(int consumed)
    {
        if (consumed == 0 && _filled == _limit)
            Grow();

        MoveTo(Offset + consumed);
    }

    /// <inheritdoc/>
    public void Dispose() => ArrayPool<byte>.Shared.Return(_bytes);

    private void Grow()
    {
        _limit *= 2;
        byte[] larger = ArrayPool<byte>.Shared.Rent(_limit);
        Bytes.CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = larger;
    }
}
