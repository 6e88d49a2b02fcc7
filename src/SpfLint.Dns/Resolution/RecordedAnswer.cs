using SpfLint.Dns.Names;
using SpfLint.Dns.Records;

namespace SpfLint.Dns.Resolution;

/// <summary>A question and what it gave.</summary>
/// <param name="Name">The name, spelled as it was asked first.</param>
/// <param name="Type">The type.</param>
/// <param name="Answer">The answer.</param>
public readonly record struct RecordedAnswer(DomainName Name, RecordType Type, DnsAnswer Answer);
