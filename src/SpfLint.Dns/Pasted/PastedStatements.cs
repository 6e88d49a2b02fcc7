using SpfLint.Dns.Names;
using SpfLint.Dns.Records;
using SpfLint.Dns.Resolution;

namespace SpfLint.Dns.Pasted;

/// <summary>Collects what a paste says without a record. The first statement about a name and type stands.</summary>
internal sealed class PastedStatements
{
    private readonly HashSet<(DomainName Name, RecordType Type)> _seen = [];

    /// <summary>The statements as answers; of everything else nothing is known.</summary>
    public InMemorySource Source { get; } = new() { Elsewhere = DnsStatus.Unknown };

    /// <summary>Number of statements.</summary>
    public int Count => _seen.Count;

    /// <summary>What a name answers, whatever type is asked for: that it does not exist, or that its servers fail.</summary>
    public void Add(DomainName name, DnsStatus status)
    {
        if (_seen.Add((name, RecordType.Any)))
            Source.AddOtherwise(name, status);
    }

    /// <summary>What a name answers for one type.</summary>
    public void Add(DomainName name, RecordType type, DnsStatus status)
    {
        // Somebody who asked for everything, and got nothing, has seen a name without records.
        if (type == RecordType.Any)
        {
            Add(name, status);
            return;
        }

        if (!_seen.Add((name, type)))
            return;

        // Of its other types the paste says nothing.
        if (!_seen.Contains((name, RecordType.Any)))
            Source.AddOtherwise(name, DnsStatus.Unknown);

        Source.Add(name, type, DnsAnswer.Of(status));
    }

    /// <summary>An alias that stands in no record of the paste.</summary>
    public void AddAlias(DomainName alias, DomainName target)
    {
        if (alias == target || !_seen.Add((alias, RecordType.Cname)))
            return;

        if (!_seen.Contains((alias, RecordType.Any)))
            Source.AddOtherwise(alias, DnsStatus.Unknown);

        Source.AddAlias(alias, target);
    }
}
