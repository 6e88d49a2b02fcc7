using System.Globalization;
using SpfLint.Cli.Output;
using SpfLint.Dns.Text;

namespace SpfLint.Cli.Fixing;

/// <summary>What changes in a file, as <c>diff -u</c> shows it and <c>patch -p0</c> takes it.</summary>
/// <param name="output">Takes it.</param>
/// <param name="palette">Colors, or none.</param>
internal sealed class UnifiedDiff(ByteOutput output, Palette palette)
{
    private const int Context = 3;

    /// <summary>Writes the difference of a file.</summary>
    /// <exception cref="IOException">The file cannot be read any more, or the output is closed.</exception>
    public void Write(EditedText text)
    {
        var before = new DiffLines(text.Original);
        var after = new DiffLines(text);
        string path = Printable.Escape(text.Path);

        // For patch, a name ends at its first space unless a tab follows.
        string end = path.Contains(' ') ? "\t\n" : "\n";
        output.Write(palette.Place($"--- {path}") + end);
        output.Write(palette.Place($"+++ {path}") + end);
        var hunk = new List<LineChange>();
        foreach (LineChange change in LineChange.Of(text, before, after))
        {
            if (hunk.Count > 0 && change.Old.Start.Value - hunk[^1].Old.End.Value > 2 * Context)
            {
                Write(hunk, before, after);
                hunk.Clear();
            }

            hunk.Add(change);
        }

        Write(hunk, before, after);
    }

    private void Write(List<LineChange> hunk, DiffLines before, DiffLines after)
    {
        int oldStart = Math.Max(0, hunk[0].Old.Start.Value - Context);
        int oldEnd = Math.Min(before.Count, hunk[^1].Old.End.Value + Context);
        int newStart = oldStart + hunk[0].New.Start.Value - hunk[0].Old.Start.Value;
        int newEnd = oldEnd + hunk[^1].New.End.Value - hunk[^1].Old.End.Value;
        output.Write(palette.Frame($"@@ -{Part(oldStart, oldEnd)} +{Part(newStart, newEnd)} @@") + "\n");

        int at = oldStart;
        foreach (LineChange change in hunk)
        {
            Write(' ', before, at..change.Old.Start);
            Write('-', before, change.Old);
            Write('+', after, change.New);
            at = change.Old.End.Value;
        }

        Write(' ', before, at..oldEnd);
    }

    /// <summary>First line and number of lines; of no lines, the line that they would follow.</summary>
    private static string Part(int start, int end)
    {
        int count = end - start;
        int first = count == 0 ? start : start + 1;
        return first.ToString(CultureInfo.InvariantCulture) + (count == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $",{count}"));
    }

    private void Write(char mark, DiffLines lines, Range range)
    {
        for (int i = range.Start.Value; i < range.End.Value; i++)
        {
            byte[] line = [(byte)mark, .. lines[i]];
            bool isEnded = line[^1] == (byte)'\n';
            output.WriteLine(isEnded ? line.AsSpan(..^1) : line, text => Paint(mark, text));
            if (!isEnded)
                output.Write("\\ No newline at end of file\n");
        }
    }

    private string Paint(char mark, string text) => mark switch
    {
        '-' => palette.Removed(text),
        '+' => palette.Added(text),
        _ => text,
    };
}
