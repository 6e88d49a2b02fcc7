using System.Collections.Immutable;
using SpfLint.Dns.Names;
using SpfLint.Dns.Records;
using SpfLint.Dns.Resolution;

namespace SpfLint.Analysis.Simulation;

/// <summary>Answers as another source does, but for the text of one name: to see what a change would do.</summary>
/// <param name="source">The other source.</param>
/// <param name="name">The name.</param>
/// <param name="texts">Its TXT records.</param>
internal sealed class SubstitutedSource(IDnsSource source, DomainName name, params ImmutableArray<ReadOnlyMemory<byte>> texts) : IDnsSource
{
    private readonly DnsAnswer _answer = DnsAnswer.FromTexts(texts);

    /// <inheritdoc/>
    public DnsAnswer Resolve(DomainName asked, RecordType type, CancellationToken cancellation = default) =>
        type == RecordType.Txt && asked == name ? _answer : source.Resolve(asked, type, cancellation);
}
