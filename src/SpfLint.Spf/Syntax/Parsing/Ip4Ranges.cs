using System.Buffers.Text;
using System.Numerics;
using SpfLint.Dns.Records;

namespace SpfLint.Spf.Syntax.Parsing;

/// <summary>Finds the networks that make up an address range, which <c>ip4</c> does not take (RFC 7208 section 5.6).</summary>
internal static class Ip4Ranges
{
    // More are no suggestion but a list.
    private const int MaxNetworks = 4;

    /// <summary>For <c>192.0.2.0-192.0.2.15</c> or <c>192.0.2.0-15</c>: the terms that stand for it; null when there is no plain answer.</summary>
    public static string? Suggest(ReadOnlySpan<byte> first, ReadOnlySpan<byte> last)
    {
        if (!AddressText.TryReadIp4(first, out uint low))
            return null;

        if (!AddressText.TryReadIp4(last, out uint high))
        {
            // Behind a network address, 24 is rather a prefix length.
            if (SuggestNetwork(first, last) is { } network)
                return network;
            if (!IsNumber(last, out int octet) || octet > 255)
                return null;
            high = (low & 0xFFFFFF00) | (uint)octet;
        }

        return low < high ? Networks(low, high) : null;
    }

    /// <summary>The network that an address and a prefix length make when they were meant to, as in <c>192.0.2.0:24</c>; else null.</summary>
    public static string? SuggestNetwork(ReadOnlySpan<byte> address, ReadOnlySpan<byte> length)
    {
        bool isNetwork = AddressText.TryReadIp4(address, out uint ip4)
            && IsNumber(length, out int prefix)
            && prefix is >= 8 and <= CidrReader.MaxIp4Length
            && BitOperations.TrailingZeroCount(ip4) >= CidrReader.MaxIp4Length - prefix
            && (byte)ip4 == 0;
        return isNetwork ? $"{System.Text.Encoding.ASCII.GetString(address)}/{System.Text.Encoding.ASCII.GetString(length)}" : null;
    }

    private static string? Networks(uint low, uint high)
    {
        var terms = new List<string>();
        ulong at = low;
        while (at <= high)
        {
            // As wide as the first address allows and the last one leaves room for.
            int bits = Math.Min(at == 0 ? 32 : BitOperations.TrailingZeroCount(at), BitOperations.Log2(high - at + 1));
            string length = bits == 0 ? "" : $"/{32 - bits}";
            terms.Add($"ip4:{at >> 24}.{(at >> 16) & 255}.{(at >> 8) & 255}.{at & 255}{length}");
            if (terms.Count > MaxNetworks)
                return null;
            at += 1UL << bits;
        }

        return string.Join(' ', terms);
    }

    private static bool IsNumber(ReadOnlySpan<byte> text, out int value) =>
        Utf8Parser.TryParse(text, out value, out int length) && length == text.Length && value >= 0;
}
