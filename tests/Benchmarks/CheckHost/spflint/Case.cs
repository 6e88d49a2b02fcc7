using SpfLint.Dns.Resolution;

namespace SpfLint.Benchmarks.Peers;

/// <summary>A sender and the answers for its evaluation.</summary>
internal sealed record Case(string Title, string Sender, InMemorySource Source);
