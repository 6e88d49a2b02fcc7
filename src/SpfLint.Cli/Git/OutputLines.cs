namespace SpfLint.Cli.Git;

/// <summary>Cuts a program's output into records, of which a beginning is kept: a line of a zone may be as long as the zone.</summary>
/// <param name="stream">The output.</param>
/// <param name="end">What ends a record: LF, or NUL behind names that may hold anything else.</param>
internal sealed class OutputLines(Stream stream, byte end)
{
    // A quoted path of PATH_MAX bytes, each of them as \ooo, and a bit.
    private const int MaxLength = 1 << 15;

    private readonly byte[] _window = new byte[1 << 16];
    private readonly byte[] _line = new byte[MaxLength];
    private int _start;
    private int _end;

    /// <summary>The next record without its end; valid until the next call.</summary>
    /// <returns>False at the end of the output.</returns>
    public bool TryRead(out ReadOnlySpan<byte> line)
    {
        int length = 0;
        bool isAny = false;
        while (_start < _end || Fill())
        {
            isAny = true;
            ReadOnlySpan<byte> rest = _window.AsSpan(_start, _end - _start);
            int stop = rest.IndexOf(end);
            ReadOnlySpan<byte> part = stop < 0 ? rest : rest[..stop];
            int kept = Math.Min(part.Length, MaxLength - length);
            part[..kept].CopyTo(_line.AsSpan(length));
            length += kept;
            _start += stop < 0 ? rest.Length : stop + 1;
            if (stop >= 0)
                break;
        }

        line = _line.AsSpan(0, length);
        return isAny;
    }

    private bool Fill()
    {
        _start = 0;
        _end = stream.Read(_window);
        return _end > 0;
    }
}
