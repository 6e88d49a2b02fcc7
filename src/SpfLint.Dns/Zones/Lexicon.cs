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
        Array.Fill(plain, true);
        foreach (byte b in " \t\r\n;()\"\\\0"u8)
            plain[b] = false;

        return plain;
    }
}
