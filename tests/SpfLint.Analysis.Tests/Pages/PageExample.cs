using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using SpfLint.Analysis.Diagnostics;

namespace SpfLint.Analysis.Tests.Pages;

/// <summary>A finding that an example says it must give: under which line, in which columns, with which words.</summary>
/// <param name="File">The example's file.</param>
/// <param name="Line">One-based line in that file.</param>
/// <param name="Column">One-based first column.</param>
/// <param name="Length">Number of columns; -1 when the span goes on behind the line.</param>
/// <param name="Id">The rule.</param>
/// <param name="Words">Words that the message must hold; may be empty.</param>
public sealed record Expected(string File, int Line, int Column, int Length, string Id, string Words);

/// <summary>What an example's file reads like once it is fixed.</summary>
/// <param name="File">The example's file.</param>
/// <param name="Safety">Which fixes are applied.</param>
/// <param name="Text">What they give.</param>
public sealed record FixedExample(string File, FixSafety Safety, byte[] Text);

/// <summary>
/// One example of a rule page: a fence marked <c>zone</c>, optionally with a file name, and fences marked <c>zone + name</c>
/// that add files to it; one named <c>spflint.lock</c> is the run's lock file. Expected findings stand in comments under their line: carets, an id, words of the message.
/// <c>;[3-7] ID words</c> gives columns where carets cannot; <c>|</c> is an empty span; <c>~</c> behind the carets says that
/// the span goes on. In the text, <c>&lt;U+FEFF&gt;</c> stands for a character and <c>&lt;EOF&gt;</c> for the file's end.
/// A fence marked <c>zone fixed</c>, behind it, is what <c>--fix</c> makes of it, and one marked <c>zone fixed unsafe</c> what
/// <c>--fix --unsafe</c> makes; the comments that show findings are left out before. A name behind that is the file's, if it is not the first.
/// </summary>
public sealed partial record PageExample(string Page, bool IsBad, IReadOnlyList<(string Name, byte[] Text)> Files, IReadOnlyList<Expected> Expected)
{
    private const string Fence = "```zone";

    /// <summary>What fixes make of it, where the page shows that.</summary>
    public required IReadOnlyList<FixedExample> Fixed { get; init; }

    /// <summary>The files without the comments that show findings.</summary>
    public IReadOnlyList<(string Name, byte[] Text)> FilesWithoutMarks => [.. Files.Select(file => (file.Name, WithoutMarks(file.Text)))];

    public override string ToString() => $"{Page} {(IsBad ? "bad" : "good")} {Files[0].Name}";

    public static IEnumerable<PageExample> ReadAll(string page, string markdown)
    {
        bool? isBad = null;
        var files = new List<(string, byte[])>();
        var expected = new List<Expected>();
        var @fixed = new List<FixedExample>();
        string[] lines = markdown.ReplaceLineEndings("\n").Split('\n');
        for (int i = 0; i < lines.Length; i++)
        {
            bool isHeading = lines[i].StartsWith("## ", StringComparison.Ordinal);
            string? info = isBad is not null && lines[i].StartsWith(Fence, StringComparison.Ordinal) ? lines[i][Fence.Length..].Trim() : null;
            string[] words = info?.Split(' ') ?? [];
            if (files.Count > 0 && (isHeading || (info is not null && words is not (["+" or "fixed", ..]))))
            {
                yield return new PageExample(page, isBad!.Value, [.. files], [.. expected]) { Fixed = [.. @fixed] };
                files.Clear();
                expected.Clear();
                @fixed.Clear();
            }

            if (isHeading)
                isBad = lines[i] switch { "## Bad" => true, "## Good" => false, _ => null };

            if (info is null)
                continue;

            int end = Array.IndexOf(lines, "```", i + 1);
            string[] text = lines[(i + 1)..end];
            if (words is ["fixed", .. var rest])
                @fixed.Add(ReadFixed(rest, text, files));
            else
                ReadFile(words is ["+", .. var more] ? string.Join(' ', more) : info.Length == 0 ? "example" : info, text, files, expected);

            i = end;
        }

        if (files.Count > 0)
            yield return new PageExample(page, isBad!.Value, [.. files], [.. expected]) { Fixed = [.. @fixed] };
    }

    private static FixedExample ReadFixed(string[] words, string[] lines, List<(string Name, byte[])> files)
    {
        bool isUnsafe = words is ["unsafe", ..];
        string name = string.Join(' ', isUnsafe ? words[1..] : words);
        return new FixedExample(
            name.Length == 0 ? files[0].Name : name,
            isUnsafe ? FixSafety.Unsafe : FixSafety.Safe,
            Decode(string.Concat(lines.Select(line => line + "\n"))));
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
                text.Append(raw);
            }
            else
            {
                expected.Add(new Expected(name, subject, ColumnOf(carets), LengthOf(carets), carets.Groups["id"].Value, carets.Groups["words"].Value.Trim()));
                text.Append(raw);
            }

            text.Append('\n');
        }

        files.Add((name, Decode(text.ToString())));
    }

    private static byte[] Decode(string text)
    {
        string whole = Characters().Replace(text, m => ((char)int.Parse(m.Groups[1].Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString());
        int eof = whole.IndexOf("<EOF>", StringComparison.Ordinal);
        return Encoding.UTF8.GetBytes(eof < 0 ? whole : whole[..eof]);
    }

    private static byte[] WithoutMarks(byte[] text) =>
        Encoding.UTF8.GetBytes(string.Join('\n', Encoding.UTF8.GetString(text).Split('\n').Where(line => !CaretLine().IsMatch(line))));

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
