using SpfLint.Analysis.Catalogue;
using SpfLint.Dns.Text;

namespace SpfLint.Analysis.Configuration;

/// <summary>Keys that nobody would know for the linter's, did they not name one of its rules, categories or settings.</summary>
internal static class MisspeltKey
{
    private const string Category = "category";
    private const string OwnName = "spflint";
    private const int MostSlips = 3;
    private const int MostSlipsOfAWord = 2;

    /// <summary>The key that was meant, such as <c>dotnet_diagnostic.SPF4006.severity</c> by <c>dotnet_diagnostics.SPF4006.severity</c>.</summary>
    /// <returns>Null when the key is for other tools.</returns>
    public static string? Find(string key)
    {
        foreach (string part in key.Split('.', ' '))
        {
            if (RuleCatalogue.Find(part) is { } rule)
                return $"{EntryMeaning.RulePrefix}{rule.Descriptor.Id}{EntryMeaning.SeveritySuffix}";

            if (FindCategory(part) is { } category)
                return $"{EntryMeaning.CategoryPrefix}{category}{EntryMeaning.SeveritySuffix}";
        }

        // Analyzers of .NET read this key as well, and nobody reads one that is nearly the same.
        return EditDistance.Between(key, EntryMeaning.AllKey) <= MostSlipsOfAWord ? EntryMeaning.AllKey : FindSetting(key);
    }

    /// <summary>The name of another tool is another name, even if its setting is called like ours.</summary>
    private static string? FindSetting(string key)
    {
        if (EditDistance.Nearest(key, Settings.All.Select(setting => setting.Key)) is not { } setting)
            return null;

        int slips = EditDistance.Between(key, setting);
        return slips <= 1 || (slips <= MostSlips && EditDistance.Between(key.Split('_')[0], OwnName) <= MostSlipsOfAWord) ? setting : null;
    }

    private static string? FindCategory(string part)
    {
        bool isMarked = part.StartsWith(Category, StringComparison.OrdinalIgnoreCase);
        string? category = RuleCategories.Find(isMarked ? part[Category.Length..].TrimStart('-', '_') : part);

        // 'Lint' alone is anybody's.
        return isMarked || category?.StartsWith("Lint", StringComparison.Ordinal) == false ? category : null;
    }
}
