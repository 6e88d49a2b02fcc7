using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace SpfLint.Analysis.Tests.Pages;

/// <summary>A finding that an example says it must give: under which line, in which columns, with which words.</summary>
/// <param name="File">The example's file.</param>
/// <param name="Line">One-based line in that file.</param>
/// <param name="Column">One-based first column.</param>
/// <param name="Length">Number of columns; -1 when the span goes on behind the line.</param>
/// <param name="Id">The rule.</param>
/// <param name="Words">Words that the message must hold; may be empty.</param>
public sealed record Expected(string File, int Line, int Column, int Length, string Id, string Words);

/// <summary>
/// One example of a rule page: a fence marked <c>zone</c>, optionally with a file name, and fences marked <c>zone + name</c>
/// that add files to it; one named <c>spflint.lock</c> is the run's lock file. Expected findings stand in comments under their line: carets, an id, words of the message.
/// <c>;[3-7] ID words</c> gives columns where carets cannot; <c>|</c> is an empty span; <c>~</c> behind the carets says that
/// the span goes on. In the text, <c>&lt;U+FEFF&gt;</c> stands for a character and <c>&lt;EOF&gt;</c> for the file's end.
/// </summary>
public sealed partial record PageExample(string Page, bool IsBad, IReadOnlyList<(string Name, byte[] Text)> Files, IReadOnlyList<Expected> Expected)
{
    public override string ToString() => $"{Page} {(IsBad ? "bad" : "good")} {Files[0].Name}";

    public static IEnumerable<PageExample> ReadAll(string page, string markdown)
    {
        bool? isBad = null;
        var files = new List<(string, byte[])>();
        var expected = new List<Expected>();
        string[] lines = markdown.ReplaceLineEndings("\n").Split('\n');
        for (int i = 0; i < lines.Length; i++)
        {
            if (lines[i].StartsWith("## ", StringComparison.Ordinal))
            {
                if (files.Count > 0)
                    yield return new PageExample(page, isBad!.Value, [.. files], [.. expected]);

                files.Clear();
                expected.Clear();
                isBad = lines[i].StartsWith("## Bad", StringComparison.Ordinal) ? true
                    : lines[i].StartsWith("## Good", StringComparison.Ordinal) ? false : null;
            }

            if (isBad is null || !lines[i].StartsWith("```zone", StringComparison.Ordinal))
                continue;

            string name = lines[i]["```zone".Length..].Trim();
            bool isMore = name.StartsWith('+');
            name = name.TrimStart('+').Trim();
            if (!isMore && files.Count > 0)
            {
                yield return new PageExample(page, isBad.Value, [.. files], [.. expected]);
                files.Clear();
                expected.Clear();
            }

            int end = Array.IndexOf(lines, "```", i + 1);
            ReadFile(name.Length == 0 ? "example" : name, lines[(i + 1)..end], files, expected);
            i = end;
        }

        if (files.Count > 0)
            yield return new PageExample(page, isBad!.Value, [.. files], [.. expected]);
    }

    private static void ReadFile(string name, string[] lines, List<(string, byte[])> files, List<Expected> expected)
    {
        var text = new StringBuilder();
        int line = 0;
        int subject = 0;
        foreach (string raw in lines)
        {
            line++;
            Match carets = CaretLine().Match(raw);
            if (!carets.Success)
            {
                subject = line;
                text.Append(Characters().Replace(raw, m => ((char)int.Parse(m.Groups[1].Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString()));
            }
            else
            {
                expected.Add(new Expected(name, subject, ColumnOf(carets), LengthOf(carets), carets.Groups["id"].Value, carets.Groups["words"].Value.Trim()));
                text.Append(raw);
            }

            text.Append('\n');
        }

        string whole = text.ToString();
        int eof = whole.IndexOf("<EOF>", StringComparison.Ordinal);
        files.Add((name, Encoding.UTF8.GetBytes(eof < 0 ? whole : whole[..eof])));
    }

    private static int ColumnOf(Match m) => m.Groups["from"].Success
        ? int.Parse(m.Groups["from"].Value, CultureInfo.InvariantCulture)
        : (m.Groups["carets"].Success ? m.Groups["carets"].Index : m.Groups["place"].Index) + 1;

    private static int LengthOf(Match m)
    {
        if (m.Groups["from"].Success)
            return int.Parse(m.Groups["to"].Value, CultureInfo.InvariantCulture) - ColumnOf(m) + 1;

        return m.Groups["more"].Success ? -1 : m.Groups["carets"].Length;
    }

    [GeneratedRegex(@"^;(?: *(?:(?<carets>\^+)(?<more>~)?|(?<place>\|))|\[(?<from>\d+)-(?<to>\d+)\]) (?<id>[A-Z]{3}\d{4})(?<words>.*)$")]
    private static partial Regex CaretLine();

    [GeneratedRegex("<U\\+([0-9A-F]{4})>")]
    private static partial Regex Characters();
}
