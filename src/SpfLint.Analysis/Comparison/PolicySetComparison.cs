using System.Collections.Immutable;
using SpfLint.Dns.Names;

namespace SpfLint.Analysis.Comparison;

/// <summary>What two zone sets say about who may send mail, name by name.</summary>
public static class PolicySetComparison
{
    /// <summary>Compares the names that have SPF records in either set.</summary>
    /// <param name="before">One set.</param>
    /// <param name="after">The other.</param>
    /// <param name="scope">Which names.</param>
    /// <returns>The names in order; one that several files of a set hold is there once for each.</returns>
    public static ImmutableArray<OwnerComparison> Compare(PolicySet before, PolicySet after, ComparisonScope scope)
    {
        DomainName[] owners = [.. before.Owners.Union(after.Owners).OrderBy(owner => owner.ToString(), StringComparer.Ordinal)];
        ILookup<bool, DomainName> byUse = owners.ToLookup(owner => scope == ComparisonScope.EveryRecord || before.HasOwnPolicy(owner) || after.HasOwnPolicy(owner));
        var comparisons = new List<OwnerComparison>();
        var read = new HashSet<DomainName>();
        var answers = new AnswerComparisons(before, after);

        // Records that only serve others come last: those that have been read until then have shown what they do.
        foreach (DomainName owner in byUse[true].Concat(byUse[false].Where(owner => !read.Contains(owner))))
        {
            foreach (OwnerComparison comparison in Compare(owner, before, after, answers))
            {
                comparisons.Add(comparison);
                read.UnionWith(comparison.Before.Reads);
                read.UnionWith(comparison.After.Reads);
            }
        }

        return [.. comparisons.OrderBy(comparison => comparison.Owner.ToString(), StringComparer.Ordinal)];
    }

    /// <summary>Views are compared in the order of their files; where one set has more of them, with the last of the other.</summary>
    private static IEnumerable<OwnerComparison> Compare(DomainName owner, PolicySet before, PolicySet after, AnswerComparisons answers)
    {
        ImmutableArray<OwnerPolicy> old = before.Evaluate(owner);
        ImmutableArray<OwnerPolicy> now = after.Evaluate(owner);
        return Enumerable.Range(0, Math.Max(old.Length, now.Length))
            .Select(i => Compare(old[Math.Min(i, old.Length - 1)], now[Math.Min(i, now.Length - 1)]));

        OwnerComparison Compare(OwnerPolicy left, OwnerPolicy right) => new(left, right, answers.Of(left.Answers, right.Answers));
    }
}

/// <summary>Which names are compared.</summary>
public enum ComparisonScope
{
    /// <summary>Those whose records judge mail; records that only serve others where no other record shows what they do.</summary>
    MailDomains,

    /// <summary>All that have an SPF record.</summary>
    EveryRecord,
}
