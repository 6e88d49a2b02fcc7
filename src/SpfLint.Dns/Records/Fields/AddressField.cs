using System.Net.Sockets;

namespace SpfLint.Dns.Records.Fields;

/// <summary>An address: a dotted quad (RFC 1035 section 3.4.1), or the text form of RFC 4291 section 2.2.</summary>
public sealed class AddressField : TokenField
{
    internal AddressField(string label, AddressFamily family)
        : base(label, family == AddressFamily.InterNetwork ? "an IPv4 address" : "an IPv6 address") => Family = family;

    /// <summary>IPv4 or IPv6.</summary>
    public AddressFamily Family { get; }

    private protected override bool TryRead(ReadOnlySpan<byte> text, RdataBuffer wire)
    {
        if (Family == AddressFamily.InterNetwork)
        {
            bool isIp4 = AddressText.TryReadIp4(text, out uint ip4);
            wire.Add(ip4);
            return isIp4;
        }

        bool isIp6 = AddressText.TryReadIp6(text, out AddressBits ip6);
        wire.Add(ip6);
        return isIp6;
    }

    internal override int LengthIn(ReadOnlySpan<byte> rdata, int start) => Family == AddressFamily.InterNetwork ? 4 : 16;
}
