using System.Text.Json;
using System.Text.RegularExpressions;

namespace SpfLint.Cli.Tests.Integration;

/// <summary>Holds the problem matcher for GitHub's runner to what the tool really prints.</summary>
public sealed class ProblemMatcherTests
{
    private const string Zone = """
        $ORIGIN example.org.
        $TTL 3600
        @ SOA ns host 1 7200 900 1209600 300
        @ NS ns
        ns A 192.0.2.1
        @ TXT "v=spf1 +all"
        soft TXT "v=spf1 ~all"
        old TXT "v=spf1 ptr -all"

        """;

    [Theory]
    [InlineData("text")]
    [InlineData("concise")]
    public void Every_finding_is_matched_and_no_other_line(string format)
    {
        using TemporaryFolder folder = new TemporaryFolder().With("my zones/example.org.zone", Zone);
        string[] arguments = ["--severity", "SPF4008=note", "--severity", "SPF4006=warning", "--no-config"];

        string[] matched = [.. ToolRun.In(folder, [".", "--format", format, .. arguments]).Output.Split('\n').SelectMany(Match)];

        using JsonDocument report = JsonDocument.Parse(ToolRun.In(folder, [".", "--format", "json", .. arguments]).Output);
        string[] expected = [.. report.RootElement.GetProperty("findings").EnumerateArray().Select(Expected)];
        Assert.Equal(expected.Order(), matched.Order());
        Assert.Equal(["error", "notice", "warning"], matched.Select(match => match.Split('|')[3]).Distinct().Order());
    }

    private static string Expected(JsonElement finding)
    {
        string Text(string name) => finding.GetProperty(name).ToString();
        string severity = Text("severity") == "note" ? "notice" : Text("severity");
        return $"{Text("file")}|{Text("line")}|{Text("column")}|{severity}|{Text("rule")}|{Text("name")}: {Text("message")}";
    }

    // As the runner does it: each matcher looks at each line; where its pattern has no group for the severity, its own holds.
    private static IEnumerable<string> Match(string line)
    {
        using JsonDocument document = JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Root, ".github/problem-matchers/spflint.json")));
        foreach (JsonElement matcher in document.RootElement.GetProperty("problemMatcher").EnumerateArray())
        {
            JsonElement pattern = Assert.Single(matcher.GetProperty("pattern").EnumerateArray());
            Match match = Regex.Match(line, pattern.GetProperty("regexp").GetString()!, RegexOptions.CultureInvariant | RegexOptions.ECMAScript);
            if (!match.Success)
                continue;

            string Group(string name) => pattern.TryGetProperty(name, out JsonElement group) ? match.Groups[group.GetInt32()].Value : matcher.GetProperty(name).GetString()!;
            yield return string.Join('|', ((string[])["file", "line", "column", "severity", "code", "message"]).Select(Group));
        }
    }
}
