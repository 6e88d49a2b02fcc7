using System.Globalization;
using SpfLint.Spf.Addresses;
using SpfLint.Spf.Evaluation;
using SpfLint.Spf.Evaluation.Needs;

namespace SpfLint.Analysis.Limits;

/// <summary>The limit of two void lookups (RFC 7208 section 4.6.4).</summary>
internal static class VoidLimit
{
    private const int Most = 2;
    private const int MostSteps = 1000;

    /// <summary>Whether some sender could come to a void lookup too many, as far as a look at some terms can tell.</summary>
    public static bool MayBreak(RecordNode record)
    {
        LookupTotal total = LookupTotal.OfAny(record, MostSteps);
        return total.VoidIp4 > Most || total.VoidIp6 > Most || total.Lookups == MostSteps;
    }

    /// <summary>Looks who comes to a void lookup too many.</summary>
    /// <param name="record">A record that may break the limit.</param>
    /// <param name="spending">What senders spend on it; null when that is not known.</param>
    /// <returns>Null when nobody does, or nobody minds.</returns>
    /// <remarks>
    /// A host without IPv6 address is void for senders of that family. That does harm only to those that would pass further
    /// on; the others are refused one way or the other.
    /// </remarks>
    public static BrokenLimit? Find(RecordNode record, RecordSpending? spending)
    {
        LookupStep[] unmatched = [.. LookupStep.Of(record).Take(MostSteps)];
        int forAll = unmatched.Sum(step => CountForAll(step.Term));
        if (spending is null)
        {
            return forAll <= Most
                ? null
                : Make(HitSenders.Unmatched, forAll.ToString(CultureInfo.InvariantCulture), unmatched, CountForAll, first: null);
        }

        var ways = new Dictionary<(RecordVisit Visit, int Lookups, int Voids), bool>();
        if (HitSenders.Find(spending, range => range.Verdict.VoidLookupCount > Most && DoesHarm(range)) is not { } hit)
            return null;

        // What is void for one family alone is the lesser mistake: the way with the fewest shows what all have in common.
        HitRange first = hit.Ranges.MinBy(range => range.Verdict.VoidLookupCount);
        string count = hit.Ranges.Any(range => RecordSpending.IsCut(range.Verdict)) && forAll > Most
            ? forAll.ToString(CultureInfo.InvariantCulture)
            : BrokenLimit.Join([.. hit.Ranges.Select(range => range.Verdict.VoidLookupCount)], isLowerBound: false);
        Func<TermNode, int> countOf = first.Family == IpFamily.Ip4 ? term => term.VoidIp4 : term => term.VoidIp6;
        IReadOnlyList<LookupStep> steps = spending.StepsOf(first.Family, first.Verdict.Range.First);
        // Of names that macros make the answers are not in the tree.
        return Make(hit.Text, count, steps.Sum(step => countOf(step.Term)) > Most ? steps : unmatched, countOf, first.First);

        bool DoesHarm(HitRange range) => forAll > Most || range.Verdict.Result == SpfResult.Pass || IsVoidForAll(range);

        // Who leaves an include that passes all others comes to terms that those never ask for. One sender of a way speaks for all.
        bool IsVoidForAll(HitRange range)
        {
            (RecordVisit, int, int) way = (range.Verdict.Decision.Visit, range.Verdict.LookupCount, range.Verdict.VoidLookupCount);
            if (!ways.TryGetValue(way, out bool isVoid))
                ways.Add(way, isVoid = spending.StepsOf(range.Family, range.Verdict.Range.First).Sum(step => CountForAll(step.Term)) > Most);

            return isVoid;
        }
    }

    /// <summary>Void lookups of a term for senders of either family.</summary>
    public static int CountForAll(TermNode term) => Math.Min(term.VoidIp4, term.VoidIp6);

    private static BrokenLimit Make(
        string senders, string count, IReadOnlyList<LookupStep> steps, Func<TermNode, int> countOf, ClientAddress? first)
    {
        LookupStep[] found = [.. steps.Where(step => countOf(step.Term) > 0)];
        int sum = 0;
        LookupStep excess = found.FirstOrDefault(step => (sum += countOf(step.Term)) > Most) ?? found[^1];
        return new BrokenLimit(senders, count, found, excess, first);
    }
}
