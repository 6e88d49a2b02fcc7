using System.Collections.Immutable;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Analysis.Publication;
using SpfLint.Analysis.Simulation;
using SpfLint.Dns.Names;
using SpfLint.Dns.Records;
using SpfLint.Dns.Resolution;
using SpfLint.Spf.Addresses;
using SpfLint.Spf.Evaluation;

namespace SpfLint.Analysis.Fixing;

/// <summary>
/// Proves that edits keep what the SPF records at a name let through: every address gets the result that it got, unless that was an
/// error or there was none. Where edits mend a mistake that keeps receivers from reading what was meant, there is nothing to keep; but
/// nobody may have meant a record that lets every host pass, unless it says <c>+all</c>, nor a second one beside a good one.
/// </summary>
/// <param name="records">The records as they are.</param>
/// <param name="answers">What is known of all other names.</param>
internal sealed class MeaningProof(OwnerRecords records, RunAnswers answers)
{
    private const string EveryonePasses = "it would let every host pass";
    private const string SecondRecord = "it would give the name a second SPF record, and receivers take neither of two";

    private static readonly ImmutableArray<IpFamily> s_families = [IpFamily.Ip4, IpFamily.Ip6];

    private readonly Lazy<ImmutableArray<AddressPartition>> _before = new(() => Evaluate(records, answers));

    /// <summary>Looks for addresses that would get another result.</summary>
    /// <param name="edits">Edits of which no two overlap.</param>
    /// <returns>What would change, as <see cref="Fix.Refutation"/> says it; null when nothing would.</returns>
    public string? FindChange(IEnumerable<Edit> edits)
    {
        OwnerRecords edited = records.After(edits);

        if (edited.Texts.Length > Math.Max(records.Texts.Length, 1))
            return SecondRecord;

        // Broken records are most of what is mended; they need no evaluation after it, and no answers that the linter has not asked for.
        if (edited.MistakeCount < records.MistakeCount)
            return edited.LetEveryonePass ? EveryonePasses : null;

        if (edited.ReadsLike(records) || HasNothingToKeep())
            return null;

        ImmutableArray<AddressPartition> after = Evaluate(edited, answers);
        AddressChange[][] changes = [.. _before.Value.Zip(after, PartitionComparison.Compare).Select(changes => changes.Where(Matters).ToArray())];
        return changes.All(ofFamily => ofFamily.Length == 0) ? null : ChangeClause.Of(s_families.Zip(changes));
    }

    private bool HasNothingToKeep() =>
        records.AreCut || records.Texts.Length != 1 || _before.Value.All(partition => partition.Ranges.All(Fails));

    private static bool Fails(AddressVerdict verdict) => verdict.IsCertain && verdict.Result is SpfResult.PermError or SpfResult.None;

    private static ImmutableArray<AddressPartition> Evaluate(OwnerRecords records, RunAnswers answers)
    {
        ImmutableArray<ReadOnlyMemory<byte>> texts = records.Texts;
        if (texts is [var text])
        {
            ImmutableArray<AddressPartition> alone = [.. s_families.Select(family => answers.EveryHost.EvaluateRecord(records.Owner, text, family))];
            if (!alone.Any(partition => ComesBack(partition, records.Owner)))
                return alone;
        }

        // Dearer, for it knows none of the records that others have led to.
        var check = new CheckEveryHost(new SubstitutedSource(answers.Source, records.Owner, texts));
        return [.. s_families.Select(family => check.Evaluate(records.Owner, family))];
    }

    /// <summary>Whether an include or a redirect leads back to the record, where its text counts once more.</summary>
    private static bool ComesBack(AddressPartition partition, DomainName owner) =>
        RecordVisits.All(partition.Root).Skip(1).Any(visit => visit.Domain == owner);

    private bool Matters(AddressChange change) => change.Before.Result is not (SpfResult.PermError or SpfResult.None) && !DiffersByIdleTerm(change);

    /// <summary>
    /// Whether nothing but a <c>ptr</c> that matches nobody has gone: no host has a name below one that does not exist (RFC 8020
    /// section 2). An evaluation cannot tell, for it would have to ask for the names of every host.
    /// </summary>
    private bool DiffersByIdleTerm(AddressChange change)
    {
        return change.Before.Result == change.After.Result
            && change.Before.DependsOn.Where(CanMatch).SequenceEqual(change.After.DependsOn.Where(CanMatch));

        bool CanMatch(AddressDependency dependency) => dependency.Kind != AddressDependencyKind.ReverseNames
            || dependency.Term.Split(':', 2) is not [_, var target]
            || !DomainName.TryParse(target, out DomainName name)
            || answers.Source.Resolve(name, RecordType.A).Status != DnsStatus.NxDomain;
    }
}
