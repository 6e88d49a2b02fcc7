using System.Text;

namespace SpfLint.Sarif;

/// <summary>
/// Escapes the one control character that a JSON writer leaves alone: U+007F. In JSON it can only stand in strings.
/// </summary>
/// <param name="output">Gets the JSON; stays open.</param>
internal sealed class EscapingWriter(TextWriter output) : TextWriter
{
    private const char Delete = '\u007F';
    private const string Escaped = "\\u007f";

    /// <inheritdoc/>
    public override Encoding Encoding => output.Encoding;

    /// <inheritdoc/>
    public override void Write(char value) => Write([value]);

    /// <inheritdoc/>
    public override void Write(string? value) => Write(value.AsSpan());

    /// <inheritdoc/>
    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    /// <inheritdoc/>
    public override void Write(ReadOnlySpan<char> buffer)
    {
        for (int end; (end = buffer.IndexOf(Delete)) >= 0; buffer = buffer[(end + 1)..])
        {
            output.Write(buffer[..end]);
            output.Write(Escaped);
        }

        output.Write(buffer);
    }

    /// <inheritdoc/>
    public override void Flush() => output.Flush();
}
