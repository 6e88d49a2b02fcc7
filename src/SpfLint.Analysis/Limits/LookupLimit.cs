using System.Collections.Immutable;
using System.Globalization;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Spf.Evaluation;
using SpfLint.Spf.Evaluation.Needs;

namespace SpfLint.Analysis.Limits;

/// <summary>The limit of ten terms that ask DNS (RFC 7208 section 4.6.4).</summary>
internal static class LookupLimit
{
    /// <summary>Most lookups of one evaluation.</summary>
    public const int Most = 10;

    private const int MostRelated = 30;

    /// <summary>Whether some sender could come to a lookup too many: a look at no more terms than that.</summary>
    public static bool MayBreak(RecordNode record) => record.Total.Lookups > Most || LookupTotal.OfAny(record, Most + 1).Lookups > Most;

    /// <summary>Looks who comes to a lookup too many.</summary>
    /// <param name="record">A record that may break the limit.</param>
    /// <param name="spending">What senders spend on it; null when that is not known, and then all that no term matches are hit.</param>
    /// <returns>Null when nobody does.</returns>
    public static BrokenLimit? Find(RecordNode record, RecordSpending? spending)
    {
        LookupStep[] unmatched = [.. LookupStep.Of(record).Take(MostRelated)];
        if (spending is null)
            return unmatched.Length <= Most ? null : new BrokenLimit(HitSenders.Unmatched, Count(record.Total), unmatched, unmatched[Most], First: null);

        if (HitSenders.Find(spending, range => range.Verdict.LookupCount > Most) is not { } hit)
            return null;

        // Of names that macros make the records are not in the tree.
        HitRange first = hit.Ranges[0];
        IReadOnlyList<LookupStep> steps = [.. spending.StepsOf(first.Family, first.Verdict.Range.First).Take(MostRelated)];
        steps = steps.Count > Most || unmatched.Length <= Most ? steps : unmatched;
        string count = hit.Ranges.Any(range => RecordSpending.IsCut(range.Verdict))
            ? Count(record.Total)
            : BrokenLimit.Join([.. hit.Ranges.Select(range => range.Verdict.LookupCount)], record.Total.IsLowerBound);
        return new BrokenLimit(hit.Text, count, steps, steps[Math.Min(Most, steps.Count - 1)], first.First);
    }

    /// <summary>The number of lookups as people read it.</summary>
    public static string Count(LookupTotal total) =>
        string.Create(CultureInfo.InvariantCulture, $"{(total.IsLowerBound || total.Lookups == LookupTotal.Most ? "at least " : "")}{total.Lookups}");

    /// <summary>The term of the first record that leads to a step.</summary>
    public static TermNode TopOf(LookupStep step) => step.Path.First().Term;

    /// <summary>The first terms that cost, as far as they stand in zone files.</summary>
    /// <param name="steps">The terms.</param>
    /// <param name="firstHit">The lowest address that comes to the first term too many, if one does.</param>
    public static ImmutableArray<RelatedLocation> Places(IEnumerable<LookupStep> steps, ClientAddress? firstHit = null)
    {
        var places = new RelatedPlaces();
        int number = 0;
        foreach (LookupStep step in steps.Take(MostRelated))
        {
            number++;
            string who = number == Most + 1 && firstHit is { } client ? $", and {client} is the first address that comes here" : "";
            places.Add(step.Record, step.Term.Term.Span, string.Create(CultureInfo.InvariantCulture, $"This is lookup {number}{who}."));
        }

        return places.ToImmutable();
    }
}
