using System.Collections.Immutable;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Analysis.Publication;
using SpfLint.Analysis.Simulation;
using SpfLint.Dns.Names;
using SpfLint.Dns.Records;
using SpfLint.Dns.Resolution;
using SpfLint.Dns.Text;
using SpfLint.Dns.Zones;
using SpfLint.Spf.Addresses;
using SpfLint.Spf.Evaluation;

namespace SpfLint.Analysis.Fixing;

/// <summary>
/// Proves that safe fixes keep what SPF records let through: every address gets the result that it got, unless that was an error or
/// there was none. A record with a mistake that keeps receivers from reading what was meant is mended by its fixes, and there
/// is nothing to keep.
/// </summary>
internal static class FixProof
{
    /// <summary>The fixes for which that does not hold. Of several in one record all are, for nobody knows which one it is.</summary>
    /// <param name="before">The files before the fixes.</param>
    /// <param name="after">The files after them.</param>
    /// <param name="applied">The findings whose fixes were applied in between.</param>
    public static ImmutableArray<Finding> FindRefuted(LintedZones before, LintedZones after, ImmutableArray<Finding> applied)
    {
        // A file that includes another anew, or does not any more, changes which zones there are; then nothing can be told.
        if (before.Zones.Length != after.Zones.Length)
            return [];

        ImmutableArray<Finding>.Builder refuted = ImmutableArray.CreateBuilder<Finding>();
        HashSet<SourceText> edited = [.. applied.SelectMany(finding => finding.Fix!.Edits).Select(edit => edit.Source)];
        for (int i = 0; i < before.Zones.Length; i++)
        {
            if (!before.Zones[i].Files.Any(file => edited.Contains(file.Source)))
                continue;

            ILookup<DomainName, PublishedRecord> now = RecordsIn(after.Zones[i]);
            foreach (IGrouping<DomainName, PublishedRecord> owner in RecordsIn(before.Zones[i]))
            {
                if (owner.All(IsPlain) && !KeepsMeaning(owner.Key, TextsOf(owner), TextsOf(now[owner.Key]), before.Answers.Source))
                    refuted.AddRange(FindFixes(owner, applied));
            }
        }

        return [.. refuted.Distinct()];
    }

    private static ILookup<DomainName, PublishedRecord> RecordsIn(Zone zone) => Enumerable.Range(0, zone.Count)
        .Select(index => PublishedRecord.TryRead(zone, index))
        .OfType<PublishedRecord>()
        .ToLookup(record => record.OwnerName);

    private static bool IsPlain(PublishedRecord record) => record.IsReadAsMeant && record.Record.Errors.IsEmpty;

    /// <summary>The fixes that edit a record at a name; none when one among them is known to change who passes.</summary>
    private static ImmutableArray<Finding> FindFixes(IEnumerable<PublishedRecord> records, ImmutableArray<Finding> applied)
    {
        ImmutableArray<Finding> fixes = [.. applied.Where(finding => records.Any(record => Touches(finding, record)))];
        return fixes.All(finding => finding.Fix!.Safety == FixSafety.Safe) ? fixes : [];
    }

    private static bool Touches(Finding finding, PublishedRecord record) => finding.Fix!.Edits.Any(edit =>
        edit.Source == record.Text.File.Source && edit.Span.Start <= record.Text.Span.End && record.Text.Span.Start <= edit.Span.End);

    /// <summary>The texts that receivers read as SPF records.</summary>
    private static ImmutableArray<ReadOnlyMemory<byte>> TextsOf(IEnumerable<PublishedRecord> records) =>
        [.. records.Where(record => record.Type == RecordType.Txt && record.IsSelected).Select(record => record.Strings.Joined)];

    private static bool KeepsMeaning(DomainName owner, ImmutableArray<ReadOnlyMemory<byte>> before, ImmutableArray<ReadOnlyMemory<byte>> after, IDnsSource source)
    {
        if (before.Length == after.Length && before.Zip(after).All(pair => pair.First.Span.SequenceEqual(pair.Second.Span)))
            return true;

        var old = new CheckEveryHost(new SubstitutedSource(source, owner, before));
        var now = new CheckEveryHost(new SubstitutedSource(source, owner, after));
        return Enum.GetValues<IpFamily>().All(family => PartitionComparison
            .Compare(old.Evaluate(owner, family), now.Evaluate(owner, family))
            .All(change => change.Before.Result is SpfResult.PermError or SpfResult.None || DiffersByIdleTerm(change, source)));
    }

    /// <summary>
    /// Whether nothing but a <c>ptr</c> that matches nobody has gone: no host has a name below one that does not exist (RFC 8020
    /// section 2). An evaluation cannot tell, for it would have to ask for the names of every host.
    /// </summary>
    private static bool DiffersByIdleTerm(AddressChange change, IDnsSource source)
    {
        return change.Before.Result == change.After.Result
            && change.Before.DependsOn.Where(Matters).SequenceEqual(change.After.DependsOn.Where(Matters));

        bool Matters(AddressDependency dependency) => dependency.Kind != AddressDependencyKind.ReverseNames
            || dependency.Term.Split(':', 2) is not [_, var target]
            || !DomainName.TryParse(target, out DomainName name)
            || source.Resolve(name, RecordType.A).Status != DnsStatus.NxDomain;
    }
}
