using SpfLint.Analysis.Catalogue;
using SpfLint.Dns.Text;

namespace SpfLint.Analysis.Configuration;

/// <summary>Keys that nobody would know for the linter's, did they not name one of its rules, categories or settings.</summary>
internal static class MisspeltKey
{
    private const string Category = "category-";
    private const string OwnName = "spflint";
    private const int MostSlips = 3;

    /// <summary>The key that was meant, such as <c>dotnet_diagnostic.SPF4006.severity</c> by <c>dotnet_diagnostics.SPF4006.severity</c>.</summary>
    /// <returns>Null when the key is for other tools.</returns>
    public static string? Find(string key)
    {
        foreach (string part in key.Split('.'))
        {
            if (RuleCatalogue.Find(part) is { } rule)
                return $"{EntryMeaning.RulePrefix}{rule.Descriptor.Id}{EntryMeaning.SeveritySuffix}";

            if (FindCategory(part) is { } category)
                return $"{EntryMeaning.CategoryPrefix}{category}{EntryMeaning.SeveritySuffix}";
        }

        // The name of another tool is another name, even if its setting is called like ours.
        return EditDistance.Between(key.Split('_')[0], OwnName) <= 2
            && EditDistance.Nearest(key, Settings.All.Select(setting => setting.Key)) is { } setting
            && EditDistance.Between(key, setting) <= MostSlips
                ? setting
                : null;
    }

    private static string? FindCategory(string part)
    {
        bool isMarked = part.StartsWith(Category, StringComparison.OrdinalIgnoreCase);
        string? category = RuleCategories.Find(isMarked ? part[Category.Length..] : part);

        // 'Lint' alone is anybody's.
        return isMarked || category?.StartsWith("Lint", StringComparison.Ordinal) == false ? category : null;
    }
}
