using System.Text;

namespace SpfLint.Sarif;

/// <summary>
/// Escapes what a JSON writer leaves alone: the control character U+007F, and the bracket of <c>##[</c>, in which the runner of GitHub
/// sees a command wherever a log has it. In JSON both can only stand in strings.
/// </summary>
/// <param name="output">Gets the JSON; stays open.</param>
internal sealed class EscapingWriter(TextWriter output) : TextWriter
{
    private const char Delete = '\u007F';
    private const string EscapedDelete = "\\u007f";
    private const string EscapedBracket = "\\u005b";

    // The number signs that were written last, as many as matter.
    private int _signs;

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
        for (int end; (end = buffer.IndexOfAny(Delete, '[')) >= 0; buffer = buffer[(end + 1)..])
        {
            Copy(buffer[..end]);
            output.Write(buffer[end] == Delete ? EscapedDelete : _signs == 2 ? EscapedBracket : "[");
            _signs = 0;
        }

        Copy(buffer);
    }

    private void Copy(ReadOnlySpan<char> text)
    {
        int signs = text.Length - text.TrimEnd('#').Length;
        _signs = Math.Min(2, signs == text.Length ? _signs + signs : signs);
        output.Write(text);
    }

    /// <inheritdoc/>
    public override void Flush() => output.Flush();
}
