using SpfLint.Dns.Names;
using SpfLint.Dns.Records;
using SpfLint.Dns.Resolution;
using SpfLint.Dns.Zones;

namespace SpfLint.Dns.Pasted;

/// <summary>Answers from a paste: its records, and what it says does not exist. Everything else is <see cref="DnsStatus.Unknown"/>.</summary>
/// <param name="fragment">The records.</param>
/// <param name="statements">Names and types without records, and aliases that stand in no record.</param>
internal sealed class PastedSource(Zone fragment, InMemorySource statements) : AliasFollowingSource
{
    private readonly ZoneSource _records = new([fragment]);

    internal override Step Take(DomainName name, RecordType type)
    {
        Step step = _records.Take(name, type);
        return step.Answer is { Status: DnsStatus.Unknown } ? statements.Take(name, type) : step;
    }
}
