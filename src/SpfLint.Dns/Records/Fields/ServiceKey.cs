namespace SpfLint.Dns.Records.Fields;

/// <summary>The keys of service parameters (RFC 9460 section 14.3 and the registry that it founded).</summary>
internal static class ServiceKey
{
    public const ushort Mandatory = 0;
    public const ushort Alpn = 1;
    public const ushort NoDefaultAlpn = 2;
    public const ushort Port = 3;
    public const ushort Ip4Hint = 4;
    public const ushort Ech = 5;
    public const ushort Ip6Hint = 6;
    public const ushort DohPath = 7;
    public const ushort Ohttp = 8;
    public const ushort TlsSupportedGroups = 9;

    private static readonly string[] Names =
        ["mandatory", "alpn", "no-default-alpn", "port", "ipv4hint", "ech", "ipv6hint", "dohpath", "ohttp", "tls-supported-groups", "docpath", "pvd"];

    /// <summary>Reads a key's name in lower case, or <c>keyNNNNN</c> without leading zeros (RFC 9460 section 2.1).</summary>
    /// <param name="text">The text.</param>
    /// <param name="key">The key.</param>
    /// <param name="isGeneric">Whether the key was given as a number, so that its value is octets.</param>
    public static bool TryParse(ReadOnlySpan<byte> text, out ushort key, out bool isGeneric)
    {
        isGeneric = false;
        for (key = 0; key < Names.Length; key++)
        {
            if (System.Text.Ascii.Equals(text, Names[key]))
                return true;
        }

        isGeneric = true;
        if (!text.StartsWith("key"u8) || text.Length == 3 || (text.Length > 4 && text[3] == (byte)'0'))
            return false;

        bool isNumber = NumberField.TryParse(text[3..], ushort.MaxValue, out ulong number);
        key = (ushort)number;
        return isNumber;
    }

    /// <summary>A key's name, or <c>keyNNNNN</c>.</summary>
    public static string NameOf(ushort key) => key < Names.Length ? Names[key] : $"key{key}";
}
