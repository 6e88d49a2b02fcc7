using System.Globalization;
using System.Text.Json.Nodes;
using SpfLint.Analysis;
using SpfLint.Analysis.Catalogue;

namespace SpfLint.Sarif.Tests;

public sealed class RuleMetadataTests
{
    public static TheoryData<string> Ids => [.. RuleCatalogue.All.Select(rule => rule.Descriptor.Id)];

    private static readonly Lazy<JsonArray> s_rules = new(() =>
    {
        using var folder = new TemporaryFolder();
        return SarifRun.Report(folder, new LintResult([], [], 0, 0))["tool"]!["driver"]!["rules"]!.AsArray();
    });

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_rule_has_what_GitHub_requires(string id)
    {
        JsonNode rule = s_rules.Value.Single(rule => rule!["id"]!.GetValue<string>() == id)!;

        Assert.InRange(Text(rule, "shortDescription").Length, 1, 1024);
        Assert.InRange(Text(rule, "fullDescription").Length, 1, 1024);
        Assert.NotEqual("", Text(rule, "help"));
        Assert.Equal(RulePage.Read(id), rule["help"]!["markdown"]!.GetValue<string>());
        Assert.EndsWith($"/rules/{id}.md", rule["helpUri"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Contains(rule["defaultConfiguration"]!["level"]!.GetValue<string>(), (string[])["error", "warning", "note"]);
        Assert.Contains(rule["properties"]!["precision"]!.GetValue<string>(), (string[])["very-high", "high", "medium", "low"]);
        Assert.Contains(rule["properties"]!["problem.severity"]!.GetValue<string>(), (string[])["error", "warning", "recommendation"]);
        Assert.InRange(rule["properties"]!["tags"]!.AsArray().Count, 1, 10);
        Assert.NotEmpty(rule["messageStrings"]!.AsObject());
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_security_severity_is_a_number_in_text_and_comes_with_its_tag(string id)
    {
        JsonNode properties = s_rules.Value.Single(rule => rule!["id"]!.GetValue<string>() == id)!["properties"]!;
        bool isTagged = properties["tags"]!.AsArray().Any(tag => tag!.GetValue<string>() == "security");

        Assert.Equal(isTagged, properties["security-severity"] is not null);
        if (isTagged)
            Assert.InRange(double.Parse(properties["security-severity"]!.GetValue<string>(), CultureInfo.InvariantCulture), 0.1, 10);
    }

    [Fact]
    public void A_long_description_is_cut_between_words()
    {
        string text = RuleMetadata.Shorten(string.Concat(Enumerable.Repeat("word ", 1000)));

        Assert.InRange(text.Length, 1000, 1024);
        Assert.EndsWith("word ...", text, StringComparison.Ordinal);
    }

    private static string Text(JsonNode rule, string name) => rule[name]!["text"]!.GetValue<string>();
}
