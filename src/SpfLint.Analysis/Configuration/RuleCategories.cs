using System.Collections.Immutable;

namespace SpfLint.Analysis.Configuration;

/// <summary>The categories of <c>dotnet_analyzer_diagnostic.category-NAME.severity</c>: a rule's family and the first digit of its number.</summary>
public static class RuleCategories
{
    private static readonly ImmutableArray<(string Prefix, string Name)> Rows =
    [
        ("SPF1", "SpfText"),
        ("SPF2", "SpfEvaluation"),
        ("SPF3", "SpfAddresses"),
        ("SPF4", "SpfPolicy"),
        ("SPF5", "SpfPublication"),
        ("DNS1", "ZoneText"),
        ("DNS2", "ZoneStructure"),
        ("DNS3", "ZoneTargets"),
        ("LNT1", "Lint"),
    ];

    /// <summary>The names, as people write them; they never change.</summary>
    public static IEnumerable<string> Names => Rows.Select(row => row.Name);

    /// <summary>The category of a rule.</summary>
    /// <param name="ruleId">The rule's id.</param>
    public static string Of(string ruleId) =>
        Rows.FirstOrDefault(row => ruleId.StartsWith(row.Prefix, StringComparison.Ordinal)).Name ?? "";

    /// <summary>The category with this name, in any case; or null.</summary>
    public static string? Find(string name) =>
        Names.FirstOrDefault(known => known.Equals(name, StringComparison.OrdinalIgnoreCase));
}
