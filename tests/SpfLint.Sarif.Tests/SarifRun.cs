using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using SpfLint.Analysis;
using SpfLint.Analysis.Catalogue;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Analysis.Input;
using SpfLint.Dns.Text;

namespace SpfLint.Sarif.Tests;

/// <summary>Reports on findings made up for the test, read back as JSON.</summary>
internal static class SarifRun
{
    /// <summary>A rule of the catalogue and a wording of it.</summary>
    public static Descriptor Rule { get; } = RuleCatalogue.Find("SPF4001")!.Descriptor;

    public static Finding At(SourceText source, long start, long length) => new(
        Rule, Severity.Error, new SourceLocation(source, new TextSpan(start, length)), Rule.Messages[0], ["+all", "example.org"]);

    public static MemorySource Source(string path, string text) => new(path, Encoding.UTF8.GetBytes(text));

    /// <summary>The report's only run.</summary>
    public static JsonNode Report(TemporaryFolder folder, LintResult result, string? category = null, params InputProblem[] problems) =>
        JsonNode.Parse(Text(folder, result, category, problems))!["runs"]![0]!;

    public static string Text(TemporaryFolder folder, LintResult result, string? category = null, params InputProblem[] problems)
    {
        using var files = new SourceFiles(folder.Path);
        foreach (SourceText source in result.Files)
            files.Add(source, source.Path);

        using var output = new StringWriter();
        new SarifReport { Result = result, Files = files, Category = category, Problems = [.. problems] }.Write(output);
        return output.ToString();
    }

    /// <summary>The only result of a report on one finding.</summary>
    public static JsonNode Result(TemporaryFolder folder, Finding finding) =>
        Report(folder, Found(finding))["results"]![0]!;

    public static LintResult Found(params Finding[] findings) =>
        new([.. findings], [.. findings.Select(finding => finding.Location.Source).Distinct()], 1, 1);

    public static string Json(JsonNode? node) => node?.ToJsonString(new JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }) ?? "";
}
