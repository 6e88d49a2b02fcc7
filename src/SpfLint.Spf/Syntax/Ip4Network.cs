namespace SpfLint.Spf.Syntax;

/// <summary>The network of an <c>ip4</c> mechanism (RFC 7208 section 5.6), as written: host bits are kept.</summary>
/// <param name="Address">The address, its first octet in the highest bits.</param>
/// <param name="PrefixLength">0 to 32; 32 when none is written.</param>
public readonly record struct Ip4Network(uint Address, int PrefixLength);
