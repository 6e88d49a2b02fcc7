using System.Collections.Immutable;
using SpfLint.Dns.Names;
using SpfLint.Dns.Records;

namespace SpfLint.Dns.Resolution;

/// <summary>Notes what a source is asked and what it answers, and asks it each question once.</summary>
/// <param name="source">The source to ask.</param>
public sealed class RecordingSource(IDnsSource source) : IDnsSource
{
    private readonly AskedQuestions _questions = new();

    /// <summary>
    /// The distinct questions so far with their answers, in the order in which they were first asked. Questions whose asker gave
    /// up are not among them.
    /// </summary>
    public ImmutableArray<RecordedAnswer> Records => _questions.Answered;

    /// <inheritdoc/>
    public DnsAnswer Resolve(DomainName name, RecordType type, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        return _questions.Ask(name, type, source.Resolve, cancellation);
    }
}
