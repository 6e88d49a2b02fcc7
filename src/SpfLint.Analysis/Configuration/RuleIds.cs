using SpfLint.Analysis.Catalogue;
using SpfLint.Dns.Text;

namespace SpfLint.Analysis.Configuration;

/// <summary>Ids of rules as people write them, right or wrong.</summary>
internal static class RuleIds
{
    private static readonly string[] Families = ["SPF", "DNS", "LNT"];

    /// <summary>Whether a word has the form of one of our ids: a family and digits.</summary>
    public static bool IsOfFamily(string word) =>
        word.Length > 3
        && Families.Contains(word[..3], StringComparer.OrdinalIgnoreCase)
        && word.AsSpan(3).IndexOfAnyExceptInRange('0', '9') < 0;

    /// <summary>The id of the rule with this name, or null.</summary>
    public static string? FindByName(string name) =>
        RuleCatalogue.All.FirstOrDefault(rule => rule.Descriptor.Name.Equals(name, StringComparison.OrdinalIgnoreCase))?.Descriptor.Id;

    /// <summary>The id that was probably meant, or null.</summary>
    public static string? Nearest(string id) =>
        FindByName(id) ?? EditDistance.Nearest(id, RuleCatalogue.All.Select(rule => rule.Descriptor.Id));
}
