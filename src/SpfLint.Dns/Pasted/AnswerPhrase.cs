using SpfLint.Dns.Records;

namespace SpfLint.Dns.Pasted;

/// <summary>What host and nslookup print between a record's owner and its data, and the type that it stands for.</summary>
internal static class AnswerPhrase
{
    private static readonly (byte[] Words, RecordType Type)[] s_phrases =
    [
        // host
        ("has address"u8.ToArray(), RecordType.A),
        ("has IPv6 address"u8.ToArray(), RecordType.Aaaa),
        ("mail is handled by"u8.ToArray(), RecordType.MX),
        ("descriptive text"u8.ToArray(), RecordType.Txt),
        ("has SPF record"u8.ToArray(), RecordType.Spf),
        ("is an alias for"u8.ToArray(), RecordType.Cname),
        ("domain name pointer"u8.ToArray(), RecordType.Ptr),

        // nslookup
        ("internet address ="u8.ToArray(), RecordType.A),
        ("has AAAA address"u8.ToArray(), RecordType.Aaaa),
        ("AAAA IPv6 address ="u8.ToArray(), RecordType.Aaaa),
        ("mail exchanger ="u8.ToArray(), RecordType.MX),
        ("MX preference ="u8.ToArray(), RecordType.MX),
        ("text ="u8.ToArray(), RecordType.Txt),
        ("rdata_99 ="u8.ToArray(), RecordType.Spf),
        ("canonical name ="u8.ToArray(), RecordType.Cname),
        ("name ="u8.ToArray(), RecordType.Ptr),
    ];

    /// <summary>Finds the phrase that a text begins with.</summary>
    /// <param name="text">What follows the owner.</param>
    /// <param name="type">The type.</param>
    /// <param name="length">The phrase's length.</param>
    public static bool TryFind(ReadOnlySpan<byte> text, out RecordType type, out int length)
    {
        foreach ((byte[] words, RecordType meant) in s_phrases)
        {
            if (text.StartsWith(words) && (text.Length == words.Length || text[words.Length] is (byte)' ' or (byte)'\t'))
            {
                (type, length) = (meant, words.Length);
                return true;
            }
        }

        (type, length) = (RecordType.None, 0);
        return false;
    }
}
