using SpfLint.Dns.Text;

namespace SpfLint.Cli.Fixing;

/// <summary>A text's lines as <c>diff</c> sees them: LF alone ends one, and belongs to it.</summary>
internal sealed class DiffLines
{
    private readonly byte[] _bytes;
    private readonly List<int> _starts = [0];

    /// <summary>Splits a text.</summary>
    /// <exception cref="IOException">It cannot be read any more.</exception>
    public DiffLines(SourceText text)
    {
        _bytes = text.Slice(new TextSpan(0, text.Length));
        for (int at = 0, length; (length = _bytes.AsSpan(at).IndexOf((byte)'\n') + 1) > 0;)
            _starts.Add(at += length);

        if (_starts[^1] != _bytes.Length)
            _starts.Add(_bytes.Length);
    }

    /// <summary>Number of lines.</summary>
    public int Count => _starts.Count - 1;

    /// <summary>A line with its end.</summary>
    public ReadOnlySpan<byte> this[int line] => _bytes.AsSpan(_starts[line].._starts[line + 1]);

    /// <summary>The line that holds a byte. The text's end belongs to the last line if that has no end, else to none.</summary>
    public int LineAt(long offset)
    {
        int index = _starts.BinarySearch((int)offset);
        int line = index >= 0 ? index : ~index - 1;
        return line == Count && line > 0 && _bytes[^1] != (byte)'\n' ? line - 1 : line;
    }
}
