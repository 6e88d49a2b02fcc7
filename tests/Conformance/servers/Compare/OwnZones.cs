using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using SpfLint.Analysis.Input;
using SpfLint.Dns.Records;
using SpfLint.Dns.Text;
using SpfLint.Dns.Zones;

namespace SpfLint.Conformance.Servers;

/// <summary>The project's own zones that are whole: samples, zones of tests, and the examples of rule pages that have an SOA record.</summary>
internal static partial class OwnZones
{
    private static readonly string[] Folders = ["samples", "tests/Conformance/live/zones", "tests/Conformance/sarif/zones"];

    /// <summary>Reads them.</summary>
    /// <param name="data">The folder of this comparison, somewhere below the project's.</param>
    public static IEnumerable<ZoneText> ReadAll(string data)
    {
        string root = Path.GetFullPath(Path.Combine(data, "../../.."));
        foreach (string folder in Folders)
        {
            foreach (string path in Directory.GetFiles(Path.Combine(root, folder), "*.zone").Order(StringComparer.Ordinal))
            {
                if (Find(Path.GetFileName(path), Path.GetFileName(path), File.ReadAllBytes(path), []) is { } zone)
                    yield return zone;
            }
        }

        foreach (string page in Directory.GetFiles(Path.Combine(root, "rules"), "*.md").Order(StringComparer.Ordinal))
        {
            foreach (ZoneText zone in ReadPage(Path.GetFileNameWithoutExtension(page), File.ReadAllText(page)))
                yield return zone;
        }
    }

    /// <summary>The examples: a fence marked <c>zone</c> begins one, fences marked <c>zone + name</c> add files to it.</summary>
    private static IEnumerable<ZoneText> ReadPage(string page, string markdown)
    {
        var files = new Dictionary<string, byte[]>();
        int line = 0;
        foreach (Match fence in Fence().Matches(markdown))
        {
            string name = fence.Groups["name"].Value.Trim();
            if (name.StartsWith("fixed", StringComparison.Ordinal))
                continue;

            if (!name.StartsWith('+'))
            {
                foreach (ZoneText zone in WholeOnes(page, line, files))
                    yield return zone;

                files.Clear();
                line = markdown.AsSpan(0, fence.Index).Count('\n') + 1;
            }

            files[name.Length == 0 ? "example" : name.TrimStart('+', ' ')] = Decode(fence.Groups["text"].Value);
        }

        foreach (ZoneText zone in WholeOnes(page, line, files))
            yield return zone;
    }

    private static IEnumerable<ZoneText> WholeOnes(string page, int line, Dictionary<string, byte[]> files) =>
        from file in files.ToArray()
        let shown = string.Create(CultureInfo.InvariantCulture, $"{page} line {line} {file.Key}")
        let zone = Find(shown, file.Key, file.Value, files.Where(other => other.Key != file.Key).ToDictionary())
        where zone is not null
        select zone;

    /// <summary>The zone in a file, or null when it has no SOA record.</summary>
    private static ZoneText? Find(string shown, string fileName, byte[] text, Dictionary<string, byte[]> beside)
    {
        var options = new ZoneOptions { FileNameOrigin = OriginFromFileName.Guess(fileName) };
        Zone zone = ZoneLoader.Load(new MemorySource(fileName, text), options);
        if (!Enumerable.Range(0, zone.Count).Any(i => zone[i].Type == RecordType.Soa) || zone.Apex == 0 && zone.Names[0].Length == 1)
            return null;

        return new ZoneText(shown, zone.NameOf(zone.Apex).TrimEnd('.'), text) { Beside = beside };
    }

    private static byte[] Decode(string text)
    {
        string whole = Characters().Replace(text, m => ((char)int.Parse(m.Groups[1].Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString());
        int end = whole.IndexOf("<EOF>", StringComparison.Ordinal);
        return Encoding.UTF8.GetBytes(end < 0 ? whole : whole[..end]);
    }

    [GeneratedRegex("^```zone(?<name>.*)\n(?<text>(?:.*\n)*?)```$", RegexOptions.Multiline | RegexOptions.NonBacktracking)]
    private static partial Regex Fence();

    [GeneratedRegex("<U\\+([0-9A-F]{4})>")]
    private static partial Regex Characters();
}
