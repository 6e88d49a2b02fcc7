using SpfLint.Dns.Names;
using SpfLint.Dns.Records;
using SpfLint.Dns.Resolution;

namespace SpfLint.Cli.Locking;

/// <summary>Answers from one source and, where that fails, from what a second one knows.</summary>
/// <param name="first">The source to ask.</param>
/// <param name="fallback">Speaks for the first one when that fails.</param>
internal sealed class FallbackSource(IDnsSource first, IDnsSource fallback) : IDnsSource
{
    /// <inheritdoc/>
    public DnsAnswer Resolve(DomainName name, RecordType type, CancellationToken cancellation = default)
    {
        DnsAnswer answer = first.Resolve(name, type, cancellation);
        if (!answer.IsFailure)
            return answer;

        DnsAnswer known = fallback.Resolve(name, type, cancellation);
        return known.Status == DnsStatus.Unknown ? answer : known;
    }
}
