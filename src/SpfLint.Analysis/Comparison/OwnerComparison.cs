using System.Collections.Immutable;
using SpfLint.Dns.Names;
using SpfLint.Spf.Addresses;

namespace SpfLint.Analysis.Comparison;

/// <summary>What has changed at one name that has an SPF record, or had one.</summary>
public sealed class OwnerComparison
{
    internal OwnerComparison(OwnerPolicy before, OwnerPolicy after, MacroAnswerComparison answers)
    {
        Before = before;
        After = after;
        Changes = [.. before.Partitions.Zip(after.Partitions).SelectMany(family => PolicyChange.Of(family.First, family.Second, answers)).OrderBy(change => change.Kind)];
        RewrittenRecords =
        [
            .. before.Partitions.Zip(after.Partitions, (old, now) => RecordVisits.FindDifferences(old.Root, now.Root))
                .SelectMany(domains => domains)
                .Distinct(),
        ];
    }

    /// <summary>The name.</summary>
    public DomainName Owner => After.Owner;

    /// <summary>What its record did.</summary>
    public OwnerPolicy Before { get; }

    /// <summary>What its record does now.</summary>
    public OwnerPolicy After { get; }

    /// <summary>What has changed for which addresses: gains, losses, other results, then what cannot be compared.</summary>
    public ImmutableArray<PolicyChange> Changes { get; }

    /// <summary>The domains whose records are read as before, and are not what they were: the name itself, or what its record leads to.</summary>
    public ImmutableArray<DomainName> RewrittenRecords { get; }

    /// <summary>Whether every address gets what it got.</summary>
    public bool KeepsMeaning => Changes.IsEmpty;

    /// <summary>Whether nothing at all has changed: neither meaning nor records nor what they cost.</summary>
    public bool IsUntouched => KeepsMeaning && RewrittenRecords.IsEmpty
        && Before.LookupCount == After.LookupCount && Before.VoidLookupCount == After.VoidLookupCount;

    /// <summary>Whether some addresses pass now that did not before, as far as anybody knows.</summary>
    public bool MayGain => Changes.Any(change => change.MayGain);

    /// <summary>Whether some addresses passed before that do not any more, as far as anybody knows.</summary>
    public bool MayLose => Changes.Any(change => change.MayLose);
}
