using SpfLint.Dns.Records;

namespace SpfLint.Spf.Syntax.Parsing;

/// <summary>Tells which mechanism takes an address or network.</summary>
internal static class NetworkText
{
    // Eight groups of which two are a dotted quad, and a prefix length.
    public const int MaxNetworkLength = (6 * 5) + 15 + 4;

    /// <summary>Whether the text is an address of either family.</summary>
    public static bool IsAddress(ReadOnlySpan<byte> text) => FamilyOf(text) is not null;

    /// <summary>The mechanism that takes this address, or null when it is none.</summary>
    public static SpfMechanism? FamilyOf(ReadOnlySpan<byte> text) =>
        AddressText.TryReadIp4(text, out _) ? SpfMechanism.Ip4
        : AddressText.TryReadIp6(text, out _) ? SpfMechanism.Ip6
        : null;

    /// <summary>The mechanism that takes this address with or without a prefix length, or null when it is none.</summary>
    public static SpfMechanism? FamilyOfNetwork(ReadOnlySpan<byte> text)
    {
        if (text.Length > MaxNetworkLength)
            return null;

        int slash = text.IndexOf((byte)'/');
        if (slash < 0)
            return FamilyOf(text);

        ReadOnlySpan<byte> length = text[(slash + 1)..];
        return length.Length is > 0 and <= 3 && length.IndexOfAnyExceptInRange((byte)'0', (byte)'9') < 0
            ? FamilyOf(text[..slash])
            : null;
    }
}
