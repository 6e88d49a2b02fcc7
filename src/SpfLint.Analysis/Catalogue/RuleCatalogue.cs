using System.Collections.Immutable;

namespace SpfLint.Analysis.Catalogue;

/// <summary>Every rule there is, ordered by id. The list itself is written at build time from the files under Rules/.</summary>
public static partial class RuleCatalogue
{
    /// <summary>All rules, ordered by id.</summary>
    public static ImmutableArray<Rule> All { get; } =
        [.. Create().OrderBy(rule => rule.Descriptor.Id, StringComparer.Ordinal)];

    /// <summary>The rule with this id (in any case), or null.</summary>
    public static Rule? Find(string id) =>
        All.FirstOrDefault(rule => rule.Descriptor.Id.Equals(id, StringComparison.OrdinalIgnoreCase));

    private static partial Rule[] Create();
}
