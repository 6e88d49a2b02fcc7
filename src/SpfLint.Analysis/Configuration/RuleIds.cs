using SpfLint.Analysis.Catalogue;
using SpfLint.Dns.Text;

namespace SpfLint.Analysis.Configuration;

/// <summary>Ids of rules as people write them, right or wrong.</summary>
internal static class RuleIds
{
    // Short names are near to everything.
    private const int MinGuessedLength = 8;

    private static readonly string[] Families = ["SPF", "DNS", "LNT"];

    /// <summary>The id of the rule with this name, or null.</summary>
    public static string? FindByName(string name) =>
        RuleCatalogue.All.FirstOrDefault(rule => rule.Descriptor.Name.Equals(name, StringComparison.OrdinalIgnoreCase))?.Descriptor.Id;

    /// <summary>The id that was probably meant, or null.</summary>
    public static string? Nearest(string id) =>
        FindByName(id) ?? FindByNearName(id) ?? FindNear(First(id)) ?? FindNear(id);

    /// <summary>
    /// Whether a word that is no id was meant to be one of ours: the name of a rule, or a family and something with a digit, as in
    /// <c>SPF40O6</c>, <c>SPF-4006</c> or <c>SPF4xxx</c>, or all of a family. Other tools have <c>DNSSEC</c>, and ids of other letters.
    /// </summary>
    public static bool IsMeant(string word) =>
        FindByName(word) is not null
        || FindByNearName(word) is not null
        || (word.Length > 3 && IsFamily(word[..3]) && (HasDigit(word.AsSpan(3)) || IsWildcard(word.AsSpan(3))))
        || (word.Length > 3 && HasDigit(word.AsSpan(3)) && IsShuffled(word));

    private static bool HasDigit(ReadOnlySpan<char> rest) => rest.IndexOfAnyInRange('0', '9') >= 0;

    /// <summary><c>SPF*</c> and <c>SPFxxxx</c>; a single letter may be of another tool's name.</summary>
    private static bool IsWildcard(ReadOnlySpan<char> rest) =>
        rest is "*" || (rest.Length > 1 && rest.IndexOfAnyExcept("xX?*") < 0);

    private static bool IsFamily(string letters) => Families.Contains(letters, StringComparer.OrdinalIgnoreCase);

    /// <summary><c>SFP4006</c>: the letters of a family, and the number of a rule of it.</summary>
    private static bool IsShuffled(string word)
    {
        string letters = string.Concat(word[..3].ToUpperInvariant().Order());
        return Families.Any(family => string.Concat(family.Order()) == letters && RuleCatalogue.Find(family + word[3..]) is not null);
    }

    private static string? FindNear(string id) => EditDistance.Nearest(id, RuleCatalogue.All.Select(rule => rule.Descriptor.Id));

    private static string? FindByNearName(string name)
    {
        string? nearest = name.Length < MinGuessedLength || name.Any(char.IsAsciiDigit)
            ? null
            : EditDistance.Nearest(name, RuleCatalogue.All.Select(rule => rule.Descriptor.Name));
        return nearest is null || EditDistance.Between(name, nearest) > 2 ? null : FindByName(nearest);
    }

    /// <summary>Of several ids, of which one was allowed, the first.</summary>
    private static string First(string ids) => ids.Split([',', ';', '/', ' '])[0];
}
