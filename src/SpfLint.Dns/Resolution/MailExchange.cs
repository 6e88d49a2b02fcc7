using SpfLint.Dns.Names;

namespace SpfLint.Dns.Resolution;

/// <summary>The rdata of an MX record (RFC 1035 section 3.3.9).</summary>
/// <param name="Preference">Lower is tried first.</param>
/// <param name="Host">The host; the root in a null MX (RFC 7505).</param>
public readonly record struct MailExchange(ushort Preference, DomainName Host);
