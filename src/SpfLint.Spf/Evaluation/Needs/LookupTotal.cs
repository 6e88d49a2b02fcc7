namespace SpfLint.Spf.Evaluation.Needs;

/// <summary>
/// What an evaluation spends of the limits of RFC 7208 section 4.6.4 on a sender that no term but <c>all</c> matches. Counts
/// stop at <see cref="Most"/>.
/// </summary>
/// <param name="Lookups">Terms that ask DNS: <c>include a mx ptr exists redirect</c>.</param>
/// <param name="VoidIp4">Void lookups for an IPv4 sender.</param>
/// <param name="VoidIp6">Void lookups for an IPv6 sender.</param>
/// <param name="IsLowerBound">Whether a record on the way is not known, so that the counts may be higher.</param>
public readonly record struct LookupTotal(int Lookups, int VoidIp4, int VoidIp6, bool IsLowerBound)
{
    /// <summary>Where counting stops: records that include each other twice would pass any number.</summary>
    public const int Most = 1_000_000;

    /// <summary>
    /// What the terms spend together that any sender can come to, and perhaps more: also those behind a record that passes whoever comes to
    /// its end, or that breaks there, for others may have left it before. They may never end, for records that only such senders come to can
    /// lead back to each other: no more are counted than it takes.
    /// </summary>
    /// <param name="record">The record to start from.</param>
    /// <param name="most">Most terms that are counted.</param>
    public static LookupTotal OfAny(RecordNode record, int most)
    {
        LookupTotal total = default;
        for (int i = 0; i < record.Terms.Length && total.Lookups < most && (i == 0 || !record.Terms[i - 1].EndsForAll); i++)
        {
            TermNode term = record.Terms[i];
            total += term.Own;
            // Each record inside has one term fewer to count, and so this ends.
            if (term is { Record: { } inner, ClosesLoop: false })
                total += OfAny(inner, most - total.Lookups);
        }

        return total;
    }

    /// <summary>Adds what another part of the evaluation spends.</summary>
    public static LookupTotal operator +(LookupTotal left, LookupTotal right) => new(
        Math.Min(Most, left.Lookups + right.Lookups),
        Math.Min(Most, left.VoidIp4 + right.VoidIp4),
        Math.Min(Most, left.VoidIp6 + right.VoidIp6),
        left.IsLowerBound || right.IsLowerBound);
}
