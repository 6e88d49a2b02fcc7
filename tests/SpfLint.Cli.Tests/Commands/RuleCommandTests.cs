using System.Text.Json;
using SpfLint.Analysis.Catalogue;

namespace SpfLint.Cli.Tests.Commands;

public sealed class RuleCommandTests
{
    [Fact]
    public void Without_an_id_every_rule_has_its_line()
    {
        ToolRun run = Run();

        string[] lines = run.Output.TrimEnd('\n').Split('\n');
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(RuleCatalogue.All.Select(rule => rule.Descriptor.Id), lines.Select(line => line.Split(' ')[0]));
    }

    [Theory]
    [InlineData("SPF4001")]
    [InlineData("spf4001")]
    [InlineData("PassesEveryone")]
    public void A_rule_is_found_by_id_or_name_in_any_case(string rule)
    {
        ToolRun run = Run(rule);

        Assert.Equal(0, run.ExitCode);
        Assert.StartsWith("SPF4001 PassesEveryone\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Markdown_is_the_page_itself() => Assert.Equal(RulePage.Read("SPF4001"), Run("SPF4001", "--format", "markdown").Output);

    [Fact]
    public void Json_tells_all_about_a_rule()
    {
        using JsonDocument json = JsonDocument.Parse(Run("SPF4001", "--format", "json").Output);

        Assert.Equal("PassesEveryone", json.RootElement.GetProperty("name").GetString());
        Assert.Equal("error", json.RootElement.GetProperty("severity").GetString());
        Assert.Equal(RulePage.Read("SPF4001"), json.RootElement.GetProperty("markdown").GetString());
    }

    [Fact]
    public void Json_lists_all_rules()
    {
        using JsonDocument json = JsonDocument.Parse(Run("--format", "json").Output);

        Assert.Equal(RuleCatalogue.All.Length, json.RootElement.GetArrayLength());
    }

    [Fact]
    public void Markdown_lists_all_rules_in_a_table() =>
        Assert.Equal(RuleCatalogue.All.Length + 2, Run("--format", "markdown").Output.TrimEnd('\n').Split('\n').Length);

    [Theory]
    [InlineData("SPF400l", "There is no rule 'SPF400l'; did you mean 'SPF4001'?")]
    [InlineData("PassEveryone", "There is no rule 'PassEveryone'; did you mean 'PassesEveryone'?")]
    [InlineData("nonsense", "There is no rule 'nonsense'; 'spflint rule' lists all rules.")]
    [InlineData("--formt=json", "Unknown option '--formt'; did you mean '--format'?")]
    public void An_unknown_rule_exits_with_2_and_a_suggestion(string argument, string message)
    {
        ToolRun run = Run(argument);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.StartsWith($"spflint: {message}\n", run.Error, StringComparison.Ordinal);
    }

    private static ToolRun Run(params string[] args)
    {
        using var folder = new TemporaryFolder();
        return ToolRun.In(folder, ["rule", .. args]);
    }
}
