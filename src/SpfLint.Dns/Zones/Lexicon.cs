namespace SpfLint.Dns.Zones;

/// <summary>Which bytes mean something outside quotes (RFC 1035 section 5.1).</summary>
internal static class Lexicon
{
    private static readonly bool[] Plain = CreatePlain();

    /// <summary>Whether a byte is nothing but a part of a field.</summary>
    public static bool IsPlain(byte b) => Plain[b];

    private static bool[] CreatePlain()
    {
        var plain = new bool[256];
        ReadOnlySpan<byte> syntax = " \t\r\n;()\"\\\0"u8;
        for (int b = 0; b < plain.Length; b++)
            plain[b] = !syntax.Contains((byte)b);

        return plain;
    }
}
