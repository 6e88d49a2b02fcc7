using SpfLint.Dns.Names;
using SpfLint.Dns.Records;

namespace SpfLint.Dns.Resolution;

/// <summary>
/// Answers that somebody wrote down: for tests, and for suites that carry their own records. To be filled first and asked
/// afterwards.
/// </summary>
public sealed class InMemorySource : AliasFollowingSource
{
    private readonly Dictionary<DomainName, Node> _nodes = [];

    /// <summary>The answer for a name that was never added.</summary>
    public DnsStatus Elsewhere { get; init; } = DnsStatus.NxDomain;

    /// <summary>Sets the answer for a name and type; the name then exists for all types.</summary>
    public void Add(DomainName name, RecordType type, DnsAnswer answer) => NodeOf(name).Answers[type] = answer;

    /// <summary>Makes a name an alias, whatever type is asked for.</summary>
    public void AddAlias(DomainName name, DomainName target) => NodeOf(name).Alias = target;

    /// <summary>Sets what a name answers for all types that were not added: that servers time out, for example.</summary>
    /// <param name="name">The name.</param>
    /// <param name="status">Anything but <see cref="DnsStatus.NoError"/>.</param>
    public void AddOtherwise(DomainName name, DnsStatus status) => NodeOf(name).Otherwise = DnsAnswer.Of(status);

    internal override Step Take(DomainName name, RecordType type)
    {
        if (!_nodes.TryGetValue(name, out Node? node))
            return Step.Of(Elsewhere);

        if (node.Answers.TryGetValue(type, out DnsAnswer? answer))
            return new Step(answer, default);

        return node.Alias is { } alias ? Step.To(alias) : new Step(node.Otherwise, default);
    }

    private Node NodeOf(DomainName name)
    {
        if (!_nodes.TryGetValue(name, out Node? node))
            _nodes.Add(name, node = new Node());

        return node;
    }

    private sealed class Node
    {
        public Dictionary<RecordType, DnsAnswer> Answers { get; } = [];

        public DomainName? Alias { get; set; }

        public DnsAnswer Otherwise { get; set; } = DnsAnswer.Of(DnsStatus.NoData);
    }
}
