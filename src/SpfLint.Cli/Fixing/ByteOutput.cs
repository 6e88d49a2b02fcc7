using System.Text;
using SpfLint.Cli.Output;
using SpfLint.Dns.Text;

namespace SpfLint.Cli.Fixing;

/// <summary>Zone text on standard output: to the byte for programs, without anything that a terminal would obey for people.</summary>
/// <param name="environment">Has standard output.</param>
internal sealed class ByteOutput(ToolEnvironment environment)
{
    /// <summary>Writes a whole text.</summary>
    /// <exception cref="IOException">It cannot be read any more, or the output is closed.</exception>
    public void Write(SourceText text)
    {
        var buffer = new byte[1 << 16];
        int read;
        for (long at = 0; (read = text.Read(at, buffer)) > 0; at += read)
        {
            if (environment.OutputIsTerminal)
                WriteLines(buffer.AsSpan(0, read));
            else
                environment.WriteBytes(buffer.AsSpan(0, read));
        }
    }

    /// <summary>Writes text of our own.</summary>
    public void Write(string text) => environment.Output.Write(text);

    /// <summary>Writes a line of zone text, without its end.</summary>
    /// <param name="line">The line.</param>
    /// <param name="paint">Colors it.</param>
    public void WriteLine(ReadOnlySpan<byte> line, Func<string, string> paint)
    {
        if (environment.OutputIsTerminal)
        {
            environment.Output.Write(paint(Escape(line)));
        }
        else
        {
            // Colors that were asked for go around the bytes.
            string[] marks = paint("\0").Split('\0');
            environment.Output.Write(marks[0]);
            environment.WriteBytes(line);
            environment.Output.Write(marks[1]);
        }

        environment.Output.Write('\n');
    }

    private void WriteLines(ReadOnlySpan<byte> text)
    {
        foreach (Range range in text.Split((byte)'\n'))
        {
            environment.Output.Write(range.Start.Value > 0 ? "\n" : "");
            environment.Output.Write(Escape(text[range]));
        }
    }

    // A tab harms nobody.
    private static string Escape(ReadOnlySpan<byte> line) =>
        string.Join('\t', Encoding.UTF8.GetString(line).Split('\t').Select(Printable.Escape));
}
