using SpfLint.Dns.Records;

namespace SpfLint.Spf.Syntax;

/// <summary>The network of an <c>ip6</c> mechanism (RFC 7208 section 5.6), as written: host bits are kept.</summary>
/// <param name="Address">The address, its first group in the highest bits.</param>
/// <param name="PrefixLength">0 to 128; 128 when none is written.</param>
public readonly record struct Ip6Network(AddressBits Address, int PrefixLength);
