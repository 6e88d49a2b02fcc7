using System.Text.Json.Nodes;
using SpfLint.Analysis;
using SpfLint.Analysis.Catalogue;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Analysis.Input;
using SpfLint.Dns.Text;

namespace SpfLint.Sarif.Tests;

public sealed class SarifReportTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly MemorySource _source = SarifRun.Source("a.zone", "one\ntwo +all three\nfour\n");

    [Fact]
    public void An_empty_run_is_a_whole_report()
    {
        JsonNode run = SarifRun.Report(_folder, new LintResult([], [], 0, 0));

        Assert.Empty(run["results"]!.AsArray());
        Assert.Equal(RuleCatalogue.All.Length, run["tool"]!["driver"]!["rules"]!.AsArray().Count);
        Assert.True(run["invocations"]![0]!["executionSuccessful"]!.GetValue<bool>());
    }

    [Fact]
    public void A_result_says_what_and_where()
    {
        JsonNode result = SarifRun.Result(_folder, SarifRun.At(_source, 8, 4));

        Assert.Equal("SPF4001", result["ruleId"]!.GetValue<string>());
        Assert.Equal("error", result["level"]!.GetValue<string>());
        Assert.Equal(SarifRun.Rule.Messages[0].Fill(["+all", "example.org"]), result["message"]!["text"]!.GetValue<string>());
        Assert.Equal(SarifRun.Rule.Messages[0].Id, result["message"]!["id"]!.GetValue<string>());
        Assert.Equal("""["+all","example.org"]""", SarifRun.Json(result["message"]!["arguments"]));
        Assert.Equal("a.zone", Physical(result)["artifactLocation"]!["uri"]!.GetValue<string>());
        Assert.Equal(
            """{"startLine":2,"startColumn":5,"endLine":2,"endColumn":9,"snippet":{"text":"+all"}}""",
            SarifRun.Json(Physical(result)["region"]));
        Assert.Equal(
            """{"startLine":1,"endLine":3,"snippet":{"text":"one\ntwo +all three\nfour"}}""",
            SarifRun.Json(Physical(result)["contextRegion"]));
    }

    [Fact]
    public void No_character_of_a_zone_steers_a_terminal()
    {
        MemorySource source = SarifRun.Source("a.zone", "\u007fone\u001b[31m \u0085two\u202e\u007f\u007f");

        string text = SarifRun.Text(_folder, SarifRun.Found(SarifRun.At(source, 0, source.Length)));

        Assert.DoesNotContain(text, c => c is < ' ' and not '\n' or > '~');
        Assert.Contains("\"\\u007fone\\u001b[31m \\u0085two\\u202e\\u007f\\u007f\"", text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void The_rule_index_leads_to_the_rule()
    {
        JsonNode run = SarifRun.Report(_folder, SarifRun.Found(SarifRun.At(_source, 8, 4)));

        int index = run["results"]![0]!["ruleIndex"]!.GetValue<int>();
        Assert.Equal("SPF4001", run["tool"]!["driver"]!["rules"]![index]!["id"]!.GetValue<string>());
    }

    [Theory]
    [InlineData(Severity.Error, "error")]
    [InlineData(Severity.Warning, "warning")]
    [InlineData(Severity.Note, "note")]
    public void The_level_is_always_written(Severity severity, string level) => Assert.Equal(
        level,
        SarifRun.Result(_folder, SarifRun.At(_source, 8, 4) with { Severity = severity })["level"]?.GetValue<string>());

    [Fact]
    public void Only_safe_fixes_are_written()
    {
        var edit = new Edit(_source, new TextSpan(8, 4), "~all");
        Finding finding = SarifRun.At(_source, 8, 4);

        Assert.Null(SarifRun.Result(_folder, finding with { Fix = new Fix("use it", FixSafety.Unsafe, [edit]) })["fixes"]);
        Assert.Equal(
            """[{"description":{"text":"Use it."},"artifactChanges":[{"artifactLocation":{"uri":"a.zone"},"replacements":[{"deletedRegion":{"startLine":2,"startColumn":5,"endLine":2,"endColumn":9},"insertedContent":{"text":"~all"}}]}]}]""",
            SarifRun.Json(SarifRun.Result(_folder, finding with { Fix = new Fix("use it", FixSafety.Safe, [edit]) })["fixes"]));
    }

    [Fact]
    public void Related_locations_are_numbered_and_speak()
    {
        Finding finding = SarifRun.At(_source, 8, 4) with
        {
            Related = [new RelatedLocation(new SourceLocation(_source, new TextSpan(0, 3)), "The first is here.")],
        };

        JsonNode related = SarifRun.Result(_folder, finding)["relatedLocations"]![0]!;

        Assert.Equal(1, related["id"]!.GetValue<int>());
        Assert.Equal("The first is here.", related["message"]!["text"]!.GetValue<string>());
        Assert.Equal(1, related["physicalLocation"]!["region"]!["startLine"]!.GetValue<int>());
    }

    [Fact]
    public void The_worst_come_first_and_the_order_of_the_rest_stays()
    {
        Finding[] findings =
        [
            SarifRun.At(_source, 0, 1) with { Severity = Severity.Note },
            SarifRun.At(_source, 4, 1),
            SarifRun.At(_source, 8, 1) with { Severity = Severity.Warning },
            SarifRun.At(_source, 19, 1),
        ];

        JsonArray results = SarifRun.Report(_folder, SarifRun.Found(findings))["results"]!.AsArray();

        Assert.Equal(["error 2", "error 3", "warning 2", "note 1"], results.Select(result => $"{result!["level"]} {Physical(result)["region"]!["startLine"]}"));
    }

    [Fact]
    public void More_results_than_GitHub_takes_are_cut_with_a_notice()
    {
        Finding[] findings =
        [
            .. Enumerable.Repeat(SarifRun.At(_source, 0, 1) with { Severity = Severity.Note }, SarifReport.MaxResults),
            SarifRun.At(_source, 8, 4),
        ];

        JsonNode run = SarifRun.Report(_folder, SarifRun.Found(findings));

        Assert.Equal(SarifReport.MaxResults, run["results"]!.AsArray().Count);
        Assert.Equal("error", run["results"]![0]!["level"]!.GetValue<string>());
        Assert.Equal(
            "There are 25001 findings; the 25000 most severe are listed here.",
            run["invocations"]![0]!["toolExecutionNotifications"]![0]!["message"]!["text"]!.GetValue<string>());
    }

    [Fact]
    public void What_could_not_be_read_is_told_in_notifications()
    {
        JsonNode invocation = SarifRun.Report(
            _folder, new LintResult([], [], 0, 0), null, new InputProblem(InputProblemKind.Missing, "b.zone"))["invocations"]![0]!;

        Assert.False(invocation["executionSuccessful"]!.GetValue<bool>());
        Assert.Equal("'b.zone' does not exist.", invocation["toolExecutionNotifications"]![0]!["message"]!["text"]!.GetValue<string>());
        Assert.Equal("error", invocation["toolExecutionNotifications"]![0]!["level"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("zones", "zones/")]
    [InlineData("zones/", "zones/")]
    public void The_category_is_the_id_of_the_run(string category, string id) => Assert.Equal(
        id,
        SarifRun.Report(_folder, new LintResult([], [], 0, 0), category)["automationDetails"]!["id"]!.GetValue<string>());

    [Fact]
    public void The_same_run_gives_the_same_text_without_times_or_ids()
    {
        LintResult result = SarifRun.Found(SarifRun.At(_source, 8, 4));

        string text = SarifRun.Text(_folder, result);

        Assert.Equal(text, SarifRun.Text(_folder, result));
        Assert.DoesNotContain("Utc\"", text, StringComparison.Ordinal);
        Assert.DoesNotContain("guid", text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(_folder.Path, text, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private static JsonNode Physical(JsonNode result) => result["locations"]![0]!["physicalLocation"]!;
}
