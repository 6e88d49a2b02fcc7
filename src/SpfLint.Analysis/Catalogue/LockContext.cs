using System.Collections.Immutable;
using SpfLint.Analysis.Publication;
using SpfLint.Dns.Locking;
using SpfLint.Dns.Names;
using SpfLint.Dns.Resolution;

namespace SpfLint.Analysis.Catalogue;

/// <summary>A lock file as a rule's subject; <see cref="RuleContext.Zone"/> holds its records.</summary>
public sealed class LockContext : RuleContext
{
    private readonly RunLock _lock;

    internal LockContext(FindingSink sink, RunLock @lock, SpfFacts facts)
        : base(sink, @lock.File.Zone, facts) => _lock = @lock;

    /// <summary>The lock file.</summary>
    public LockFile File => _lock.File;

    /// <summary>The questions that it had no answer to, by name, in the order in which the names were first asked for.</summary>
    public ImmutableArray<IGrouping<DomainName, RecordedAnswer>> Missing =>
        [.. _lock.Asked.Where(asked => asked.Answer.Status == DnsStatus.Unknown).GroupBy(asked => asked.Answer.Aliases.LastOrDefault(asked.Name))];

    /// <summary>The names that were asked for, and those that aliases led to; null when other zones may need others.</summary>
    public IReadOnlySet<DomainName>? Needed =>
        _lock.ServesTheseZonesOnly ? new HashSet<DomainName>(_lock.Asked.SelectMany(asked => asked.Answer.Aliases.Prepend(asked.Name))) : null;
}
