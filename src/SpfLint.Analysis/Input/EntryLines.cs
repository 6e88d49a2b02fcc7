using System.Text;

namespace SpfLint.Analysis.Input;

/// <summary>The first line of every entry at a file's head, without its comment; read as far as somebody asks.</summary>
/// <param name="head">The file's first bytes.</param>
internal ref struct EntryLines(ReadOnlySpan<byte> head)
{
    private ReadOnlySpan<byte> _rest = head.StartsWith("\uFEFF"u8) ? head[3..] : head;
    private int _depth;

    /// <summary>The line; Latin-1 keeps every byte, and only ASCII matters here.</summary>
    public string Current { get; private set; } = "";

    /// <summary>The same, for <c>foreach</c>.</summary>
    public readonly EntryLines GetEnumerator() => this;

    /// <summary>Moves to the next one.</summary>
    /// <returns>False at the end.</returns>
    public bool MoveNext()
    {
        while (!_rest.IsEmpty)
        {
            int end = _rest.IndexOfAny((byte)'\n', (byte)'\r');
            ReadOnlySpan<byte> line = end < 0 ? _rest : _rest[..end];
            _rest = end < 0 ? [] : _rest[(end + 1)..];
            bool continues = _depth > 0;
            string text = Encoding.Latin1.GetString(WithoutComment(line));
            if (continues || string.IsNullOrWhiteSpace(text))
                continue;

            Current = text;
            return true;
        }

        return false;
    }

    private ReadOnlySpan<byte> WithoutComment(ReadOnlySpan<byte> line)
    {
        bool isQuoted = false;
        for (int i = 0; i < line.Length; i++)
        {
            switch (line[i])
            {
                case (byte)'\\':
                    i++;
                    break;
                case (byte)'"':
                    isQuoted = !isQuoted;
                    break;
                case (byte)';' when !isQuoted:
                    return line[..i];
                case (byte)'(' when !isQuoted:
                    _depth++;
                    break;
                case (byte)')' when !isQuoted && _depth > 0:
                    _depth--;
                    break;
            }
        }

        return line;
    }
}
