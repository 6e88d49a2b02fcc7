using System.Text;

namespace SpfLint.Conformance.Servers;

/// <summary>The lines of cases.txt and spellings.txt, each a small zone.</summary>
internal static class SmallZones
{
    private const string Head = "$ORIGIN example.org.\n$TTL 3600\n@ SOA ns host 1 2 3 4 5\n@ NS ns\nns A 192.0.2.1\n";
    private const string Whole = "whole: ";

    /// <summary>Lines of a name and a text.</summary>
    public static IEnumerable<ZoneText> ReadCases(string path) => Lines(path).Select(line => Make(line.Name, line.Text));

    /// <summary>Lines of a name, those that refuse the zone, a bar, and the text.</summary>
    public static IEnumerable<(ZoneText Zone, string RefusedBy)> ReadSpellings(string path) => Lines(path).Select(line =>
    {
        string[] parts = line.Text.Split('|', 2, StringSplitOptions.TrimEntries);
        return (Make(line.Name, parts[1]), parts[0]);
    });

    /// <summary>The reason for each name of a list of exceptions.</summary>
    public static Dictionary<string, string> ReadExceptions(string path) => Lines(path).ToDictionary(line => line.Name, line => line.Text);

    private static IEnumerable<(string Name, string Text)> Lines(string path) =>
        from line in File.ReadLines(path)
        where line.Length > 0 && line[0] != '#'
        let words = line.Split(' ', 2)
        select (words[0], words.Length > 1 ? words[1].Trim() : "");

    private static ZoneText Make(string name, string text)
    {
        string lines = text is ['\'', .. var quoted, '\''] ? quoted : text;
        byte[] bytes = lines.StartsWith(Whole, StringComparison.Ordinal)
            ? ZoneText.Decode(lines[Whole.Length..])
            : [.. Encoding.ASCII.GetBytes(Head), .. ZoneText.Decode(lines), (byte)'\n'];
        return new ZoneText(name, ZoneText.DefaultOrigin, bytes);
    }
}
