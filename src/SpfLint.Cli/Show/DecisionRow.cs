using System.Collections.Immutable;
using SpfLint.Spf.Addresses;

namespace SpfLint.Cli.Show;

/// <summary>All addresses of a family that one term decides about, on the same conditions.</summary>
/// <param name="Decision">The decision.</param>
/// <param name="DependsOn">What else it depends on.</param>
/// <param name="Addresses">The addresses.</param>
internal sealed record DecisionRow(AddressDecision Decision, ImmutableArray<AddressDependency> DependsOn, AddressSet Addresses)
{
    /// <summary>The rows of a family, in the order in which an evaluation comes to their terms.</summary>
    public static IEnumerable<DecisionRow> Of(AddressPartition partition) => partition.Ranges
        .GroupBy(range => (range.Decision, Conditions: string.Join('\n', range.DependsOn.Select(dependency => dependency.Subject).Distinct())))
        .Select(group => new DecisionRow(
            group.Key.Decision, group.First().DependsOn, AddressSet.Of(partition.Family, group.Select(range => range.Range))))
        .OrderBy(row => PositionOf(row.Decision), Comparer<ImmutableArray<int>>.Create(Compare));

    /// <summary>Where the terms stand that lead to a decision, from the outermost record inward.</summary>
    private static ImmutableArray<int> PositionOf(AddressDecision decision)
    {
        ImmutableArray<int>.Builder position = ImmutableArray.CreateBuilder<int>();
        position.Add(decision.Term?.Span.Start ?? int.MaxValue);
        for (RecordVisit visit = decision.Visit; visit.Via is { } via; visit = visit.Parent!)
            position.Insert(0, via.Span.Start);

        return position.ToImmutable();
    }

    private static int Compare(ImmutableArray<int> left, ImmutableArray<int> right)
    {
        for (int i = 0; i < Math.Min(left.Length, right.Length); i++)
        {
            if (left[i] != right[i])
                return left[i].CompareTo(right[i]);
        }

        // What is told at an include itself comes behind what is told inside it.
        return right.Length.CompareTo(left.Length);
    }
}
