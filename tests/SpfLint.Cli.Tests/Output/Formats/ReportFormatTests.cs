using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using SpfLint.Analysis;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Analysis.Input;
using SpfLint.Cli.Output;
using SpfLint.Cli.Output.Formats;
using SpfLint.Dns.Text;

namespace SpfLint.Cli.Tests.Output.Formats;

/// <summary>
/// Every format with a run that found hostile text, one that found nothing, and one that read nothing, against the files in
/// <c>Expected</c>. The findings are made up, so that no rule's wording changes them.
/// </summary>
public sealed class ReportFormatTests
{
    private static readonly MessageTemplate s_word = new("default", "The word '{0}' in '{1}{2}' is {{wrong}} (<b> says so, {3} times).");
    private static readonly MessageTemplate s_line = new("line", "This line is wrong.");
    private static readonly Descriptor s_rule = new("SPF9999", "WrongWord", Severity.Error, "A word is wrong.", s_word, s_line);
    private static readonly Descriptor s_other = new("DNS9999", "WrongLine", Severity.Note, "A line is wrong.", s_line);

    public static TheoryData<string, string> Cases()
    {
        var cases = new TheoryData<string, string>();
        foreach (string format in (string[])["text", "concise", "json", "jsonl", "github", "gitlab", "checkstyle", "junit", "rdjson", "markdown"])
        {
            foreach (string run in (string[])["hostile", "clean", "empty"])
                cases.Add(format, run);
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_format_is_what_is_expected(string format, string run)
    {
        using var folder = new TemporaryFolder();
        string path = Path.Combine(Repository.Root, "tests", "SpfLint.Cli.Tests", "Output", "Formats", "Expected", $"{run}.{format}");
        string expected = File.ReadAllText(path).ReplaceLineEndings("\n").Replace("{version}", Product.Version, StringComparison.Ordinal);

        string actual = Write(format, run, folder);

        Assert.Equal(expected, actual);
        Assert.DoesNotContain(actual, c => char.IsControl(c) && c != '\n');
    }

    [Theory]
    [InlineData("text")]
    [InlineData("concise")]
    [InlineData("json")]
    [InlineData("jsonl")]
    [InlineData("sarif")]
    [InlineData("github")]
    [InlineData("gitlab")]
    [InlineData("checkstyle")]
    [InlineData("junit")]
    [InlineData("rdjson")]
    [InlineData("markdown")]
    public void No_format_hands_a_command_to_the_runner_that_logs_it(string format)
    {
        using TemporaryFolder folder = new TemporaryFolder().With("x.zone", "$##[error]y\n$ORIGIN ##[group]z.example.\na TXT \"v=spf1 ##[error]x -all\"\n");

        ToolRun run = ToolRun.In(folder, "x.zone", "--format", format);

        Assert.Contains("SPF1018", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("##[", run.Output, StringComparison.Ordinal);
        if (format is "json" or "sarif" or "gitlab")
        {
            using JsonDocument json = JsonDocument.Parse(run.Output);
            Assert.Contains("##[error]x", Minify(json.RootElement).Replace("\\u005b", "[", StringComparison.Ordinal), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Json_can_be_read_back()
    {
        using var folder = new TemporaryFolder();

        using JsonDocument json = JsonDocument.Parse(Write("json", "hostile", folder));
        string[] lines = Write("jsonl", "hostile", folder).TrimEnd().Split('\n');

        JsonElement[] findings = [.. json.RootElement.GetProperty("findings").EnumerateArray()];
        Assert.Equal(findings.Select(Minify), lines);
        Assert.Equal("::error::%0A\u001b", findings[0].GetProperty("fix").GetProperty("edits")[0].GetProperty("text").GetString());
        Assert.Equal(4, findings[0].GetProperty("column").GetInt32());
        Assert.Equal(8, findings[0].GetProperty("offset").GetInt32());
    }

    [Fact]
    public void The_columns_of_rdjson_count_bytes()
    {
        using var folder = new TemporaryFolder();

        using JsonDocument json = JsonDocument.Parse(Write("rdjson", "hostile", folder));

        JsonElement range = json.RootElement.GetProperty("diagnostics")[0].GetProperty("location").GetProperty("range");
        Assert.Equal(9, range.GetProperty("start").GetProperty("column").GetInt32());
        Assert.Equal(13, range.GetProperty("end").GetProperty("column").GetInt32());
    }

    [Fact]
    public void A_fix_of_several_edits_is_no_suggestion()
    {
        using var folder = new TemporaryFolder();

        using JsonDocument json = JsonDocument.Parse(Write("rdjson", "hostile", folder));

        Assert.Equal(
            [true, false, false],
            json.RootElement.GetProperty("diagnostics").EnumerateArray().Select(diagnostic => diagnostic.TryGetProperty("suggestions", out _)));
    }

    [Theory]
    [InlineData("checkstyle", "checkstyle")]
    [InlineData("junit", "testsuites")]
    public void Xml_can_be_read_back(string format, string root)
    {
        using var folder = new TemporaryFolder();

        XElement xml = XElement.Parse(Write(format, "hostile", folder));

        Assert.Equal(root, xml.Name.LocalName);
        Assert.Contains("<script>", xml.ToString(SaveOptions.DisableFormatting).Replace("&lt;", "<", StringComparison.Ordinal).Replace("&gt;", ">", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Empty(xml.Descendants("script"));
    }

    [Fact]
    public void Fingerprints_stay_when_lines_move_and_are_unique()
    {
        string[] before = Fingerprints("a\nb wrong\nwrong wrong\nwrong wrong\n");
        string[] after = Fingerprints("new\nnew\na\n\tb wrong \nwrong wrong\n\nwrong wrong\n");

        Assert.Equal(5, before.Distinct().Count());
        Assert.Equal(before, after);
    }

    private static string[] Fingerprints(string text)
    {
        var source = new MemorySource("a.zone", Encoding.UTF8.GetBytes(text));
        var findings = new List<Finding>();
        for (int at = text.IndexOf("wrong", StringComparison.Ordinal); at >= 0; at = text.IndexOf("wrong", at + 1, StringComparison.Ordinal))
            findings.Add(new Finding(s_other, Severity.Note, new SourceLocation(source, new TextSpan(at, 5)), s_line, []));

        var fingerprints = new Fingerprints(new LocationMap(findings));
        return [.. findings.Select(finding => fingerprints.Next(finding, "a.zone"))];
    }

    private static string Minify(JsonElement element)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
            element.WriteTo(writer);

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static string Write(string format, string run, TemporaryFolder folder)
    {
        LintResult result = run switch
        {
            "hostile" => Hostile(),
            "clean" => new LintResult([], [new MemorySource("a.zone", "a"u8.ToArray())], 7, 1),
            _ => new LintResult([], [], 0, 0),
        };
        using var files = new SourceFiles(folder.Path);
        foreach (SourceText source in result.Files)
            files.Add(source, source.Path);

        using var output = new StringWriter { NewLine = "\n" };
        var paths = new CheckoutPaths(files);
        IReportWriter writer = format switch
        {
            "text" => new TextReport(output, Palette.Plain),
            "concise" => new ConciseReport(output, Palette.Plain),
            "json" => new JsonReport(output),
            "jsonl" => new JsonLinesReport(output),
            "github" => new GitHubReport(output, paths, null),
            "gitlab" => new GitLabReport(output, paths),
            "checkstyle" => new CheckstyleReport(output),
            "junit" => new JUnitReport(output),
            "rdjson" => new RdJsonReport(output),
            _ => new MarkdownReport(output),
        };
        writer.Write(new LintReport
        {
            Result = result,
            Problems = run == "empty" ? [new InputProblem(InputProblemKind.Missing, "`<b>\u001b")] : [],
            HasStatistics = true,
        });
        return output.ToString();
    }

    private static LintResult Hostile()
    {
        // A character beyond the BMP is two UTF-16 code units and four bytes; the byte order mark has no width.
        var source = new MemorySource("a,b:`|<script>\u202e.zone", Encoding.UTF8.GetBytes("\uFEFF\U0001F600 \u0007\u001b[31m <script>alert(1)</script>\nIN TXT ( \"::error::%0A|\"\n\"``\" )\n"));
        var second = new MemorySource("second.zone", "\"@everyone #1 https://example.org\" wrong\r\n"u8.ToArray());
        Finding[] findings =
        [
            At(source, 8, 4, s_rule, Severity.Error) with
            {
                Message = s_word,
                Arguments = ["<script>alert(1)</script>", "::error::%0A%", "`|`", "2"],
                Fix = new Fix("replace '\u001b' with '`::error::%0A`'", FixSafety.Unsafe, [new Edit(source, new TextSpan(8, 4), "::error::%0A\u001b")]),
                Related = [new RelatedLocation(new SourceLocation(second, new TextSpan(1, 9)), "The first '\u009b' is here.")],
            },
            At(source, 41, 25, s_rule, Severity.Warning) with
            {
                Help = "ask '@everyone' or <b>",
                Fix = new Fix("say nothing", FixSafety.Safe, [new Edit(source, new TextSpan(41, 1), ""), new Edit(source, new TextSpan(50, 0), "x")]),
            },
            At(second, 34, 7, s_other, Severity.Note),
        ];
        return new LintResult([.. findings], [source, second], 12, 1);
    }

    private static Finding At(SourceText source, long start, long length, Descriptor rule, Severity severity) =>
        new(rule, severity, new SourceLocation(source, new TextSpan(start, length)), s_line, []);
}
