using System.Globalization;
using SpfLint.Spf.Addresses;
using SpfLint.Spf.Evaluation;
using SpfLint.Spf.Syntax;

namespace SpfLint.Analysis.Limits;

/// <summary>The addresses that spend more than a limit allows.</summary>
internal sealed class HitSenders
{
    /// <summary>All senders that come to the end of a record, for a sentence.</summary>
    public const string Unmatched = "senders that no earlier term matches";

    private const int MaxToldRanges = 2;

    private HitSenders(IReadOnlyList<HitRange> ranges, string text)
    {
        Ranges = ranges;
        Text = text;
    }

    /// <summary>The ranges, IPv4 first, ascending.</summary>
    public IReadOnlyList<HitRange> Ranges { get; }

    /// <summary>Who they are, for a sentence.</summary>
    public string Text { get; }

    /// <summary>Finds them.</summary>
    /// <returns>Null when there are none.</returns>
    public static HitSenders? Find(RecordSpending spending, Func<HitRange, bool> isHit)
    {
        HitRange[] ranges = [.. spending.Families.SelectMany(
            partition => partition.Ranges.Select(verdict => new HitRange(partition.Family, verdict)).Where(isHit))];
        if (ranges.Length == 0)
            return null;

        bool isEveryone = spending.Families.All(partition => IsAllThatComes(partition, IsHitOf(partition)) && partition.Ranges.Any(IsHitOf(partition)));
        return new HitSenders(
            ranges,
            isEveryone ? Unmatched : string.Join(", and ", spending.Families.Select(family => Describe(family, IsHitOf(family))).OfType<string>()));

        Func<AddressVerdict, bool> IsHitOf(AddressPartition partition) => verdict => isHit(new HitRange(partition.Family, verdict));
    }

    private static string? Describe(AddressPartition partition, Func<AddressVerdict, bool> isHit)
    {
        AddressSet hits = partition.Where(isHit);
        if (hits.IsEmpty)
            return null;

        if (IsAllThatComes(partition, isHit))
            return $"{(partition.Family == IpFamily.Ip4 ? "IPv4" : "IPv6")} {Unmatched}";

        string[] told = [.. hits.Ranges.Take(MaxToldRanges).Select(range => range.Describe(partition.Family))];
        int others = hits.Ranges.Length - told.Length;
        return others switch
        {
            0 => $"senders in {string.Join(" and ", told)}",
            1 => $"senders in {string.Join(", ", told)} and 1 more range",
            _ => string.Create(CultureInfo.InvariantCulture, $"senders in {string.Join(", ", told)} and {others} more ranges"),
        };
    }

    /// <summary>Whether all other addresses are matched before, and none comes to the end for less.</summary>
    private static bool IsAllThatComes(AddressPartition partition, Func<AddressVerdict, bool> isHit) =>
        partition.Ranges.All(verdict => isHit(verdict) || IsMatched(verdict.Decision));

    private static bool IsMatched(AddressDecision decision)
    {
        if (decision is not { Reason: EvaluationReason.DirectiveMatched, Term: SpfDirective directive })
            return false;

        if (directive.Mechanism != SpfMechanism.All)
            return true;

        for (RecordVisit visit = decision.Visit; visit.Parent is not null; visit = visit.Parent)
        {
            if (visit.Via is SpfDirective)
                return true;
        }

        return false;
    }
}

/// <summary>Neighboring addresses that are hit alike.</summary>
/// <param name="Family">Their family.</param>
/// <param name="Verdict">What they spend, and what they would get.</param>
internal readonly record struct HitRange(IpFamily Family, AddressVerdict Verdict)
{
    /// <summary>The lowest of them.</summary>
    public ClientAddress First => new(Family, Verdict.Range.First);
}
