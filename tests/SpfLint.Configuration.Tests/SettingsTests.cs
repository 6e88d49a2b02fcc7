using SpfLint.Analysis.Catalogue;
using SpfLint.Analysis.Configuration;

namespace SpfLint.Configuration.Tests;

public sealed class SettingsTests
{
    public static TheoryData<string> Keys => [.. Settings.All.Select(setting => setting.Key)];

    [Theory]
    [MemberData(nameof(Keys))]
    public void A_row_of_the_table_is_whole(string key)
    {
        Setting setting = Settings.Find(key)!;

        Assert.Matches("^spflint_[a-z_]+$", setting.Key);
        Assert.EndsWith(".", setting.Summary, StringComparison.Ordinal);
        Assert.True(setting.DefaultText.Length == 0 || setting.Accepts(setting.DefaultText));
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public void The_documentation_has_the_same_row(string key)
    {
        Setting setting = Settings.Find(key)!;
        string row = $"| `{key}` | {setting.DefaultText} | {setting.Expected} | {setting.Summary} |";

        // In Markdown an option is set as code, and an empty cell has one space.
        Assert.Contains(row.Replace("|  |", "| |", StringComparison.Ordinal), Documentation().Replace("`--origin`", "--origin", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_rule_has_a_category_and_the_documentation_names_it()
    {
        string documentation = Documentation();
        Assert.All(RuleCatalogue.All, rule =>
        {
            string category = RuleCategories.Of(rule.Descriptor.Id);
            Assert.Contains($"| `{category}` | {rule.Descriptor.Id[..4]}xxx |", documentation, StringComparison.Ordinal);
        });
    }

    private static string Documentation()
    {
        string folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Join(folder, "SpfLint.sln")))
            folder = Path.GetDirectoryName(folder)!;

        return File.ReadAllText(Path.Join(folder, "docs", "configuration.md"));
    }
}
