using System.Collections.Immutable;
using SpfLint.Dns.Names;

namespace SpfLint.Spf.Addresses;

/// <summary>Compares the records that two evaluations have read.</summary>
public static class RecordVisits
{
    /// <summary>The domains that both evaluations came to and whose records differ, in the order of reading.</summary>
    public static ImmutableArray<DomainName> FindDifferences(RecordVisit before, RecordVisit after)
    {
        Dictionary<DomainName, RecordVisit> old = ByDomain(before);
        Dictionary<DomainName, RecordVisit> now = ByDomain(after);
        return [.. now.Where(read => old.TryGetValue(read.Key, out RecordVisit? visit) && !HaveSameRecord(visit, read.Value)).Select(read => read.Key)];
    }

    /// <summary>A visit and all below it, in the order in which their records are read.</summary>
    public static IEnumerable<RecordVisit> All(RecordVisit root) => [root, .. root.Visits.SelectMany(All)];

    internal static bool HaveSameRecords(RecordVisit before, RecordVisit after) =>
        HaveSameRecord(before, after)
        && before.Visits.Count == after.Visits.Count
        && before.Visits.Zip(after.Visits).All(pair => pair.First.Domain == pair.Second.Domain && HaveSameRecords(pair.First, pair.Second));

    private static bool HaveSameRecord(RecordVisit left, RecordVisit right) =>
        left.Failure == right.Failure
        && (left.Record is null ? right.Record is null : right.Record is not null && left.Record.Text.Span.SequenceEqual(right.Record.Text.Span));

    private static Dictionary<DomainName, RecordVisit> ByDomain(RecordVisit root)
    {
        var visits = new Dictionary<DomainName, RecordVisit>();
        foreach (RecordVisit visit in All(root))
            visits.TryAdd(visit.Domain, visit);

        return visits;
    }
}
