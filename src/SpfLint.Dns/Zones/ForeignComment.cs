namespace SpfLint.Dns.Zones;

/// <summary>How comments begin elsewhere; in a zone file a semicolon begins one (RFC 1035 section 5.1).</summary>
public static class ForeignComment
{
    /// <summary>Whether a mark may begin with an octet.</summary>
    /// <param name="octet">The first octet of a word.</param>
    internal static bool MayBegin(byte octet) => octet is (byte)'#' or (byte)'/' or (byte)'-';

    /// <summary>How many octets of a word are the mark that it begins with.</summary>
    /// <param name="word">The word, without quotes.</param>
    /// <returns>The mark's length, or 0.</returns>
    public static int MarkOf(ReadOnlySpan<byte> word) =>
        word is [(byte)'#', ..] ? 1
        : word is [(byte)'/', (byte)'/' or (byte)'*', ..] ? 2
        : word is [(byte)'-', (byte)'-'] ? 2
        : 0;
}
