using System.Net.Sockets;

namespace SpfLint.Dns.Records.Fields;

/// <summary>An address: a dotted quad (RFC 1035 section 3.4.1), or the text form of RFC 4291 section 2.2.</summary>
public sealed class AddressField : TokenField
{
    private const int Ip4Octets = 4;

    private readonly int _octets;

    private AddressField(string label, string expectation, int octets)
        : base(label, expectation) => _octets = octets;

    /// <summary>IPv4 or IPv6.</summary>
    public AddressFamily Family => _octets == Ip4Octets ? AddressFamily.InterNetwork : AddressFamily.InterNetworkV6;

    internal static AddressField Ip4(string label) => new(label, "an IPv4 address", Ip4Octets);

    internal static AddressField Ip6(string label) => new(label, "an IPv6 address", 16);

    private protected override bool TryRead(ReadOnlySpan<byte> text, RdataBuffer wire)
    {
        if (_octets == Ip4Octets)
        {
            bool isIp4 = AddressText.TryReadIp4(text, out uint ip4);
            wire.Add(ip4);
            return isIp4;
        }

        bool isIp6 = AddressText.TryReadIp6(text, out AddressBits ip6);
        wire.Add(ip6);
        return isIp6;
    }

    internal override int LengthIn(ReadOnlySpan<byte> rdata, int start) => _octets;
}
