using SpfLint.Spf.Addresses;
using SpfLint.Spf.Evaluation;
using SpfLint.Spf.Syntax;

namespace SpfLint.Analysis.Addresses;

/// <summary>A term of a record that lets IPv4 addresses pass, by itself or through the records that it leads to.</summary>
/// <param name="Term">The term.</param>
/// <param name="Target">The record that it leads to; null when it decides by itself.</param>
/// <param name="Count">How many addresses.</param>
internal sealed record PassingTerm(SpfTerm Term, RecordVisit? Target, long Count)
{
    /// <summary>The terms of a record that let addresses pass for sure, the one with the most first.</summary>
    /// <param name="ip4">What the record does.</param>
    /// <param name="counts">Which decisions count.</param>
    public static IReadOnlyList<PassingTerm> Of(AddressPartition ip4, Func<AddressDecision, bool> counts)
    {
        var found = new Dictionary<SpfTerm, (RecordVisit? Target, long Count)>(ReferenceEqualityComparer.Instance);
        foreach (AddressVerdict verdict in ip4.Ranges)
        {
            if (verdict.Result != SpfResult.Pass
                || !RecordAddresses.IsCertain(verdict)
                || !counts(verdict.Decision)
                || RecordAddresses.TopOf(verdict.Decision) is not { } term)
            {
                continue;
            }

            // Nobody has the addresses of these, however many they are.
            if (verdict.Decision.Term is SpfDirective decider
                && TermNetwork.Of(decider) is { } network
                && SpecialPurposeBlock.Find(network) is not null)
            {
                continue;
            }

            long count = (long)(verdict.Range.Last - verdict.Range.First).Lower + 1;
            found.TryGetValue(term, out (RecordVisit? Target, long Count) before);
            found[term] = (TargetOf(verdict.Decision.Visit), before.Count + count);
        }

        IEnumerable<PassingTerm> terms = found.Select(pair => new PassingTerm(pair.Key, pair.Value.Target, pair.Value.Count));
        return [.. terms.OrderByDescending(term => term.Count).ThenBy(term => term.Term.Span.Start)];
    }

    private static RecordVisit? TargetOf(RecordVisit visit)
    {
        RecordVisit? target = null;
        for (; visit.Parent is { } parent; visit = parent)
            target = visit;

        return target;
    }
}
