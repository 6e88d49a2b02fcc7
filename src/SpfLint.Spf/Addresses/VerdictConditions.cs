using System.Collections.Immutable;
using SpfLint.Spf.Evaluation;

namespace SpfLint.Spf.Addresses;

/// <summary>
/// What a verdict depends on, as a rule that can be compared: the first condition that holds gives its result, else the verdict's
/// stands. That an unknown record may also be broken is left out of account.
/// </summary>
internal static class VerdictConditions
{
    /// <summary>The conditions that can make the result another one, in an order that is the same for equal rules.</summary>
    public static ImmutableArray<AddressDependency> Of(AddressVerdict verdict)
    {
        if (verdict.IsCertain)
            return [];

        ImmutableArray<AddressDependency> all = verdict.DependsOn;
        int count = all.Length;
        while (count > 0 && verdict.Result != SpfResult.Unknown && all[count - 1].Matched == verdict.Result)
            count--;

        return Sort(all.AsSpan(0, count));
    }

    /// <summary>Whether two verdicts have the same conditions with the same results, whatever holds without them.</summary>
    /// <param name="left">One verdict.</param>
    /// <param name="right">The other.</param>
    /// <param name="haveSameRecords">Whether both read the same records, so that conditions whose result is not told agree as well.</param>
    public static bool AreEqual(AddressVerdict left, AddressVerdict right, bool haveSameRecords)
    {
        if (left.IsCertain && right.IsCertain)
            return true;

        // A redirect to a record that is not known comes last, and then the record says all, whatever it says.
        int told = left.Result == SpfResult.Unknown && right.Result == SpfResult.Unknown ? 1 : 0;
        if (Agree(Sort(left.DependsOn.AsSpan()), Sort(right.DependsOn.AsSpan()), told, haveSameRecords))
            return true;

        // What cannot change the one result may well change the other.
        ImmutableArray<AddressDependency> ofLeft = Of(left);
        ImmutableArray<AddressDependency> ofRight = Of(right);
        return (left.Result == right.Result || (ofLeft.IsEmpty && ofRight.IsEmpty)) && Agree(ofLeft, ofRight, told, haveSameRecords);
    }

    private static bool Agree(ImmutableArray<AddressDependency> left, ImmutableArray<AddressDependency> right, int toldAtEnd, bool haveSameRecords) =>
        left.AsSpan().SequenceEqual(right.AsSpan()) && (haveSameRecords || left.SkipLast(toldAtEnd).All(condition => condition.Matched is not null));

    /// <summary>Neighbors with one result may stand in any order; what was asked before cannot be the first to hold.</summary>
    private static ImmutableArray<AddressDependency> Sort(ReadOnlySpan<AddressDependency> conditions)
    {
        AddressDependency[] sorted = [.. conditions.ToArray().Select(Normalize).DistinctBy(condition => condition with { Matched = null })];
        for (int start = 0, end; start < sorted.Length; start = end)
        {
            end = start + 1;
            while (end < sorted.Length && sorted[end].Matched is not null && sorted[end].Matched == sorted[start].Matched)
                end++;

            Array.Sort(sorted, start, end - start, s_byText);
        }

        return [.. sorted];
    }

    /// <summary>A qualifier counts by its result, not by how it is written; names are the same in any case (RFC 4343).</summary>
    private static AddressDependency Normalize(AddressDependency condition) => condition.Kind switch
    {
        AddressDependencyKind.UnknownAnswer => condition with { Subject = condition.Subject.ToLowerInvariant() },
        AddressDependencyKind.Effort => condition,
        _ => condition with { Subject = "" },
    };

    private static readonly Comparer<AddressDependency> s_byText = Comparer<AddressDependency>.Create(static (left, right) =>
        (left.Kind.CompareTo(right.Kind), string.CompareOrdinal(left.Subject, right.Subject), string.CompareOrdinal(left.Term, right.Term)) switch
        {
            (not 0 and var kind, _, _) => kind,
            (_, not 0 and var subject, _) => subject,
            (_, _, var term) => term,
        });
}
