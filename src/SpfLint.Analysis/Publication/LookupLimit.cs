using System.Collections.Immutable;
using System.Globalization;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Spf.Evaluation;
using SpfLint.Spf.Evaluation.Needs;

namespace SpfLint.Analysis.Publication;

/// <summary>The limit of ten terms that ask DNS (RFC 7208 section 4.6.4).</summary>
internal static class LookupLimit
{
    /// <summary>Most lookups of one evaluation.</summary>
    public const int Most = 10;

    /// <summary>From here on the next provider that adds one breaks the record.</summary>
    public const int Near = 9;

    private const int MostRelated = 30;

    /// <summary>Whether a record that a term of this one leads to breaks the limit by itself, and is reported for it.</summary>
    public static bool IsBrokenFurtherOn(RecordNode record) =>
        record.Terms.Any(term => term is { IsReached: true, Record: { Origin: not null, Total.Lookups: > Most } });

    /// <summary>The number of lookups as people read it.</summary>
    public static string Count(LookupTotal total) =>
        string.Create(CultureInfo.InvariantCulture, $"{(total.IsLowerBound || total.Lookups == LookupTotal.Most ? "at least " : "")}{total.Lookups}");

    /// <summary>The term of the first record that leads to a step.</summary>
    public static TermNode TopOf(LookupStep step) => step.Path.First().Term;

    /// <summary>The first terms that cost, as far as they stand in zone files.</summary>
    /// <param name="record">The record.</param>
    /// <param name="firstHit">The lowest address that comes to the first term too many, if one does.</param>
    public static ImmutableArray<RelatedLocation> Places(RecordNode record, ClientAddress? firstHit = null)
    {
        var places = new RelatedPlaces();
        int number = 0;
        foreach (LookupStep step in LookupStep.Of(record).Take(MostRelated))
        {
            number++;
            string who = number == Most + 1 && firstHit is { } client ? $", and {client} is the first address that comes here" : "";
            places.Add(step.Record, step.Term.Term.Span, string.Create(CultureInfo.InvariantCulture, $"This is lookup {number}{who}."));
        }

        return places.ToImmutable();
    }
}
