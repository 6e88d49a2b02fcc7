using SpfLint.Dns.Names;
using SpfLint.Dns.Records;
using SpfLint.Dns.Resolution;
using SpfLint.Dns.Zones;

namespace SpfLint.Dns.Locking;

/// <summary>Answers from a lock file: what stands there, and nothing that follows from what does not.</summary>
internal sealed class LockSource(Zone zone, IEnumerable<LockedAbsence> absences) : AliasFollowingSource
{
    private readonly ZoneAuthority _records = new(zone);
    private readonly HashSet<(DomainName, RecordType)> _absent = [.. absences.Select(absence => (absence.Name, absence.Type))];

    internal override Step Take(DomainName name, RecordType type)
    {
        if (_records.FindStated(name.Wire, type) is { } stated)
            return stated;

        if (_absent.Contains((name, RecordType.Any)))
            return Step.Of(DnsStatus.NxDomain);

        return Step.Of(_absent.Contains((name, type)) ? DnsStatus.NoData : DnsStatus.Unknown);
    }
}
