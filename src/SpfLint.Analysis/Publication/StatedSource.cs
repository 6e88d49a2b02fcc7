using SpfLint.Dns.Names;
using SpfLint.Dns.Records;
using SpfLint.Dns.Resolution;

namespace SpfLint.Analysis.Publication;

/// <summary>Answers with what another source states, and takes nothing that it lacks for missing.</summary>
/// <param name="source">The other source.</param>
internal sealed class StatedSource(IDnsSource source) : IDnsSource
{
    /// <inheritdoc/>
    public DnsAnswer Resolve(DomainName name, RecordType type, CancellationToken cancellation = default)
    {
        DnsAnswer answer = source.Resolve(name, type, cancellation);
        return answer.IsNegative ? DnsAnswer.Of(DnsStatus.Unknown) : answer;
    }
}
