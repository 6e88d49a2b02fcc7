using SpfLint.Dns.Text;

namespace SpfLint.Dns.Zones;

/// <summary>A <c>$TTL</c> that could be read (RFC 2308 section 4).</summary>
/// <param name="File">The file.</param>
/// <param name="Span">Its value, without the directive's name.</param>
public sealed record DefaultTtl(ZoneFile File, TextSpan Span);
