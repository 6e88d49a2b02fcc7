using System.Buffers;
using System.Text;
using System.Text.Json;

namespace SpfLint.Cli.Output;

/// <summary>
/// JSON that goes out piece by piece, so that a report of any size needs little memory. The default encoder leaves plain
/// ASCII only, which no terminal obeys; what the runner of GitHub would obey in a log is escaped as well.
/// </summary>
internal sealed class JsonText : IDisposable
{
    private readonly TextWriter _output;
    private readonly ArrayBufferWriter<byte> _buffer = new();

    private JsonText(TextWriter output, bool indented)
    {
        _output = output;
        Json = new Utf8JsonWriter(_buffer, new JsonWriterOptions { Indented = indented, NewLine = "\n" });
    }

    /// <summary>Takes the JSON.</summary>
    public Utf8JsonWriter Json { get; }

    /// <summary>Writes one document, indented, that ends with a line end.</summary>
    public static void Write(TextWriter output, Action<JsonText> write)
    {
        using var text = new JsonText(output, indented: true);
        write(text);
        text.Drain();
        output.Write('\n');
    }

    /// <summary>Writes a document for each item, each in a line of its own (jsonlines.org).</summary>
    public static void WriteLines<T>(TextWriter output, IEnumerable<T> items, Action<Utf8JsonWriter, T> write)
    {
        using var text = new JsonText(output, indented: false);
        foreach (T item in items)
        {
            write(text.Json, item);
            text.Drain();
            output.Write('\n');
            text.Json.Reset();
        }
    }

    /// <summary>Hands on what has been written so far.</summary>
    public void Drain()
    {
        Json.Flush();
        // It can only stand in strings.
        _output.Write(Encoding.ASCII.GetString(_buffer.WrittenSpan).Replace("##[", "##\\u005b", StringComparison.Ordinal));
        _buffer.ResetWrittenCount();
    }

    /// <inheritdoc/>
    public void Dispose() => Json.Dispose();
}
