using System.Collections.Immutable;
using SpfLint.Dns.Names;
using SpfLint.Spf.Addresses;
using SpfLint.Spf.Syntax;

namespace SpfLint.Analysis.Comparison;

/// <summary>What the SPF record at a name does to every address, in one of two zone sets.</summary>
public sealed class OwnerPolicy
{
    internal OwnerPolicy(DomainName owner, PolicyAnswers answers)
    {
        Owner = owner;
        Answers = answers;
        Partitions = [answers.EveryHost.Evaluate(owner, IpFamily.Ip4), answers.EveryHost.Evaluate(owner, IpFamily.Ip6)];
    }

    /// <summary>The name.</summary>
    public DomainName Owner { get; }

    /// <summary>All addresses, IPv4 first.</summary>
    public ImmutableArray<AddressPartition> Partitions { get; }

    /// <summary>The file that has the record, as shown to people; null when it has none, or not from a zone of the set.</summary>
    public string? Path { get; init; }

    /// <summary>The record; null when there is none, or several.</summary>
    public SpfRecord? Record => Partitions[0].Root.Record;

    /// <summary>The most terms that a sender makes ask DNS (RFC 7208 section 4.6.4).</summary>
    public int LookupCount => Partitions.Max(partition => partition.Ranges.Max(range => range.LookupCount));

    /// <summary>The most questions without records for an answer that a sender causes (RFC 7208 section 4.6.4).</summary>
    public int VoidLookupCount => Partitions.Max(partition => partition.Ranges.Max(range => range.VoidLookupCount));

    /// <summary>What it was evaluated with.</summary>
    internal PolicyAnswers Answers { get; }

    /// <summary>Every domain whose record is read.</summary>
    internal IEnumerable<DomainName> Reads => Partitions.SelectMany(partition => RecordVisits.All(partition.Root)).Select(visit => visit.Domain);
}
