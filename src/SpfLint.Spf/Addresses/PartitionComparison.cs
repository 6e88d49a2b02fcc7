using System.Collections.Immutable;
using SpfLint.Dns.Records;
using SpfLint.Spf.Evaluation;

namespace SpfLint.Spf.Addresses;

/// <summary>Compares two evaluations of all addresses of a family: one merge of their ranges.</summary>
public static class PartitionComparison
{
    /// <summary>The ranges for which something differs, ascending.</summary>
    /// <param name="before">One evaluation.</param>
    /// <param name="after">The other, of the same family.</param>
    public static ImmutableArray<AddressChange> Compare(AddressPartition before, AddressPartition after) => Compare(before, after, static _ => false);

    /// <summary>The same where what terms with macros ask for may have changed as well.</summary>
    /// <param name="before">One evaluation.</param>
    /// <param name="after">The other, of the same family.</param>
    /// <param name="hasOtherAnswers">Whether a question has an answer in one of them for some sender that it has not in the other.</param>
    public static ImmutableArray<AddressChange> Compare(AddressPartition before, AddressPartition after, Predicate<MacroQuestion> hasOtherAnswers)
    {
        if (before.Family != after.Family)
            throw new ArgumentException("Partitions of different families have nothing in common.", nameof(after));

        bool haveSameRecords = RecordVisits.HaveSameRecords(before.Root, after.Root);
        ImmutableArray<AddressChange>.Builder changes = ImmutableArray.CreateBuilder<AddressChange>();
        for (int left = 0, right = 0; left < before.Ranges.Length && right < after.Ranges.Length;)
        {
            AddressVerdict old = before.Ranges[left];
            AddressVerdict now = after.Ranges[right];
            var range = new AddressRange(AddressBits.Max(old.Range.First, now.Range.First), AddressBits.Min(old.Range.Last, now.Range.Last));
            if (FindChange(old, now, haveSameRecords, hasOtherAnswers) is { } kind)
                changes.Add(new AddressChange(range, kind, old, now));

            left += old.Range.Last == range.Last ? 1 : 0;
            right += now.Range.Last == range.Last ? 1 : 0;
        }

        return changes.ToImmutable();
    }

    private static AddressChangeKind? FindChange(
        AddressVerdict before, AddressVerdict after, bool haveSameRecords, Predicate<MacroQuestion> hasOtherAnswers)
    {
        if (!VerdictConditions.AreEqual(before, after, haveSameRecords) || MayMatchOtherwise(before) || MayMatchOtherwise(after))
            return AddressChangeKind.Open;

        if (before.Result == after.Result)
            return null;

        return before.Result == SpfResult.Unknown || after.Result == SpfResult.Unknown ? AddressChangeKind.Open
            : after.Result == SpfResult.Pass ? AddressChangeKind.Gain
            : before.Result == SpfResult.Pass ? AddressChangeKind.Loss
            : AddressChangeKind.Other;

        bool MayMatchOtherwise(AddressVerdict verdict)
        {
            foreach (AddressDependency condition in VerdictConditions.Of(verdict))
            {
                if (condition.Question is { } question && hasOtherAnswers(question))
                    return true;
            }

            return false;
        }
    }
}
