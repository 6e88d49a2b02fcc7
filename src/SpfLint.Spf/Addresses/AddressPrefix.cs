using SpfLint.Dns.Records;
using SpfLint.Spf.Evaluation;

namespace SpfLint.Spf.Addresses;

/// <summary>A network: the addresses that begin with the same bits (RFC 4632 section 3.1, RFC 4291 section 2.3).</summary>
/// <param name="Family">The family of its addresses.</param>
/// <param name="First">Its lowest address; the bits behind the prefix are zero.</param>
/// <param name="Length">Number of bits that are the same.</param>
public readonly record struct AddressPrefix(IpFamily Family, AddressBits First, int Length)
{
    /// <summary>Its addresses.</summary>
    public AddressRange Range => AddressRange.OfNetwork(Family, First, Length);

    /// <summary>Such as <c>192.0.2.0/24</c>.</summary>
    public override string ToString() => $"{new ClientAddress(Family, First)}/{Length}";
}
