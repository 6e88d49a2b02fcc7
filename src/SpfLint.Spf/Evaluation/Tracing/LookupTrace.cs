using SpfLint.Dns.Names;
using SpfLint.Dns.Records;
using SpfLint.Dns.Resolution;

namespace SpfLint.Spf.Evaluation.Tracing;

/// <summary>A question and its answer.</summary>
/// <param name="Name">The name that was asked for.</param>
/// <param name="Type">The type that was asked for.</param>
/// <param name="Answer">The answer.</param>
public sealed record LookupTrace(DomainName Name, RecordType Type, DnsAnswer Answer);
