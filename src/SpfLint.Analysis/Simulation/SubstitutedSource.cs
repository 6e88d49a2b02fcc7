using SpfLint.Dns.Names;
using SpfLint.Dns.Records;
using SpfLint.Dns.Resolution;

namespace SpfLint.Analysis.Simulation;

/// <summary>Answers as another source does, but for the text of one name: to see what a change would do.</summary>
/// <param name="source">The other source.</param>
/// <param name="name">The name.</param>
/// <param name="text">Its only TXT record.</param>
internal sealed class SubstitutedSource(IDnsSource source, DomainName name, ReadOnlyMemory<byte> text) : IDnsSource
{
    private readonly DnsAnswer _answer = DnsAnswer.FromTexts([text]);

    /// <inheritdoc/>
    public DnsAnswer Resolve(DomainName asked, RecordType type, CancellationToken cancellation = default) =>
        type == RecordType.Txt && asked == name ? _answer : source.Resolve(asked, type, cancellation);
}
