using SpfLint.Dns.Names;
using SpfLint.Dns.Records;

namespace SpfLint.Dns.Resolution;

/// <summary>Answers questions: from zone files, from memory, from the network. Safe to use from several threads.</summary>
public interface IDnsSource
{
    /// <summary>Whether it never waits, as what is in memory or in files need not, so that nobody has to look at a clock.</summary>
    bool AnswersAtOnce => false;

    /// <summary>Answers one question, aliases followed.</summary>
    /// <param name="name">The name.</param>
    /// <param name="type">A, AAAA, MX, PTR, TXT or SPF; any other type is <see cref="DnsStatus.Unknown"/>.</param>
    /// <param name="cancellation">Ends a wait for the network.</param>
    /// <returns>The answer. Whatever goes wrong is a <see cref="DnsStatus"/>, not an exception.</returns>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    DnsAnswer Resolve(DomainName name, RecordType type, CancellationToken cancellation = default);
}
