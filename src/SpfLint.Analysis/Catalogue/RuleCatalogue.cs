using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace SpfLint.Analysis.Catalogue;

/// <summary>Every rule there is, ordered by id. The list itself is written at build time from the files under Rules/.</summary>
public static partial class RuleCatalogue
{
    /// <summary>All rules, ordered by id.</summary>
    public static ImmutableArray<Rule> All { get; } = CreateInOrder();

    /// <summary>The rule with this id (in any case), or null.</summary>
    public static Rule? Find(string id) =>
        All.FirstOrDefault(rule => rule.Descriptor.Id.Equals(id, StringComparison.OrdinalIgnoreCase));

    private static ImmutableArray<Rule> CreateInOrder()
    {
        Rule[] rules = Create();
        Array.Sort(rules, static (left, right) => string.CompareOrdinal(left.Descriptor.Id, right.Descriptor.Id));
        return ImmutableCollectionsMarshal.AsImmutableArray(rules);
    }

    private static partial Rule[] Create();
}
