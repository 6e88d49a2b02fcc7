namespace SpfLint.Spf.Syntax;

/// <summary>An <c>ip4-cidr-length</c> or <c>ip6-cidr-length</c> (RFC 7208 section 12).</summary>
/// <param name="Value">The prefix length: 0 to 32, or 0 to 128.</param>
/// <param name="Span">The digits with the slash, or the two slashes, before them.</param>
/// <param name="DigitsSpan">The digits alone.</param>
public readonly record struct CidrLength(int Value, SpfSpan Span, SpfSpan DigitsSpan);
