using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace SpfLint.Analysis.Catalogue;

/// <summary>Every rule there is, ordered by id. The lists themselves are written at build time from the files under Rules/.</summary>
public static partial class RuleCatalogue
{
    private static Rule[]? s_all;

    /// <summary>All rules, ordered by id.</summary>
    public static ImmutableArray<Rule> All => ImmutableCollectionsMarshal.AsImmutableArray(s_all ??= InOrder(Kinds.All));

    /// <summary>The same by kind, each kind ordered by id.</summary>
    internal static RuleKinds Kinds { get; } = new(
        static () => InOrder(CreateConfigurationErrorRules()),
        static () => InOrder(CreateLockRules()),
        static () => InOrder(CreateOwnerRules()),
        static () => InOrder(CreateSpfErrorRules()),
        static () => InOrder(CreateSpfRecordRules()),
        static () => InOrder(CreateZoneErrorRules()),
        static () => InOrder(CreateZoneRules()));

    /// <summary>The rule with this id (in any case), or null.</summary>
    public static Rule? Find(string id) =>
        All.FirstOrDefault(rule => rule.Descriptor.Id.Equals(id, StringComparison.OrdinalIgnoreCase));

    /// <summary>Makes the rules that every lint asks, which the first lint does otherwise. Those that word mistakes are not among them.</summary>
    public static void Prepare() => _ = (Kinds.Owners, Kinds.SpfRecords, Kinds.Zones);

    private static TRule[] InOrder<TRule>(TRule[] rules)
        where TRule : Rule
    {
        Array.Sort<Rule>(rules, static (left, right) => string.CompareOrdinal(left.Descriptor.Id, right.Descriptor.Id));
        return rules;
    }

    private static partial ConfigurationErrorRule[] CreateConfigurationErrorRules();

    private static partial LockRule[] CreateLockRules();

    private static partial OwnerRule[] CreateOwnerRules();

    private static partial SpfErrorRule[] CreateSpfErrorRules();

    private static partial SpfRecordRule[] CreateSpfRecordRules();

    private static partial ZoneErrorRule[] CreateZoneErrorRules();

    private static partial ZoneRule[] CreateZoneRules();
}
