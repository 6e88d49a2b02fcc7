using System.Collections.Immutable;
using SpfLint.Dns.Records;

namespace SpfLint.Analysis.Publication;

/// <summary>Records of one owner that say what another one says: a mistake in both is one mistake.</summary>
internal static class Repetition
{
    // No name has as many; where one does, comparing each with each would take for ever.
    private const int MostCompared = 200;

    /// <summary>Whether a record is the type SPF copy of a TXT record, or equal to an earlier one.</summary>
    /// <param name="records">The records of its owner, in file order.</param>
    /// <param name="record">One of them.</param>
    public static bool IsRepeated(ImmutableArray<PublishedRecord> records, PublishedRecord record)
    {
        foreach (PublishedRecord other in records.AsSpan(0, Math.Min(records.Length, MostCompared)))
        {
            if (other.Version.Kind == record.Version.Kind && IsOriginal(other, record))
                return true;
        }

        return false;
    }

    private static bool IsOriginal(PublishedRecord other, PublishedRecord record) => record.Type == other.Type
        ? other.Index < record.Index && record.Joined.Span.SequenceEqual(other.Joined.Span)
        : record.Type == RecordType.Spf && Wording.IsSame(record.Record, other.Record);
}
