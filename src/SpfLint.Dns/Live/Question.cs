using SpfLint.Dns.Names;
using SpfLint.Dns.Records;

namespace SpfLint.Dns.Live;

/// <summary>What is asked of a server, in class IN (RFC 1035 section 4.1.2).</summary>
internal readonly record struct Question(DomainName Name, RecordType Type);
