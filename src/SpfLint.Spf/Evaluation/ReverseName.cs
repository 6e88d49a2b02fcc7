using System.Buffers.Text;
using SpfLint.Dns.Names;

namespace SpfLint.Spf.Evaluation;

/// <summary>The name that an address has in the reverse tree (RFC 1035 section 3.5, RFC 3596 section 2.5).</summary>
internal static class ReverseName
{
    /// <summary>Such as <c>1.2.0.192.in-addr.arpa</c>, or 32 nibbles below <c>ip6.arpa</c>.</summary>
    public static DomainName Of(ClientAddress client)
    {
        Span<byte> octets = stackalloc byte[16];
        client.WriteBytes(octets);
        Span<byte> wire = stackalloc byte[DomainName.MaxWireLength];
        int length = 0;
        for (int i = (client.IsIp4 ? 4 : 16) - 1; i >= 0; i--)
        {
            if (client.IsIp4)
            {
                Utf8Formatter.TryFormat(octets[i], wire[(length + 1)..], out int digits);
                wire[length] = (byte)digits;
                length += digits + 1;
            }
            else
            {
                length += WriteNibble(octets[i] & 0xF, wire[length..]);
                length += WriteNibble(octets[i] >> 4, wire[length..]);
            }
        }

        ReadOnlySpan<byte> tree = client.IsIp4 ? "\u0007in-addr\u0004arpa\0"u8 : "\u0003ip6\u0004arpa\0"u8;
        tree.CopyTo(wire[length..]);
        return new DomainName(wire[..(length + tree.Length)]);
    }

    private static int WriteNibble(int value, Span<byte> wire)
    {
        wire[0] = 1;
        wire[1] = (byte)"0123456789abcdef"[value];
        return 2;
    }
}
