using System.Collections.Immutable;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Dns.Zones;

namespace SpfLint.Analysis.Structure;

/// <summary>Whole records as other places of a finding.</summary>
internal static class RecordPlace
{
    private const int MaxOthers = 10;

    /// <param name="zone">The zone.</param>
    /// <param name="index">The record.</param>
    /// <param name="message">What is to be seen there.</param>
    public static RelatedLocation Of(Zone zone, int index, string message)
    {
        RecordText text = zone.Open(index);
        return new RelatedLocation(new SourceLocation(text.File.Source, text.Span), message);
    }

    /// <summary>The records behind the first, where the finding stands; at most ten, as more say no more.</summary>
    /// <param name="zone">The zone.</param>
    /// <param name="records">The records that share a mistake.</param>
    /// <param name="message">What is to be seen at each of the others.</param>
    public static ImmutableArray<RelatedLocation> OfOthers(Zone zone, IEnumerable<int> records, string message) =>
        [.. records.Skip(1).Take(MaxOthers).Select(index => Of(zone, index, message))];
}
