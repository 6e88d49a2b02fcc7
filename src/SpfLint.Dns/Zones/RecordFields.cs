using System.Text;
using SpfLint.Dns.Records;

namespace SpfLint.Dns.Zones;

/// <summary>Which token of a record is what: <c>[owner] [age] [ttl] [class] type rdata</c>, TTL and class in either order.</summary>
/// <param name="Owner">Index of the owner, or -1.</param>
/// <param name="Ttl">Index of the TTL, or -1.</param>
/// <param name="Class">Index of the class, or -1.</param>
/// <param name="Type">Index of the type, or of the token where it should be; -1 when the entry ends before.</param>
/// <param name="Rdata">Index of the first token of the rdata.</param>
/// <param name="RecordType">The type, or <see cref="RecordType.None"/> when its mnemonic is unknown.</param>
/// <param name="RecordClass">The class as written.</param>
internal readonly record struct RecordFields(
    int Owner, int Ttl, int Class, int Type, int Rdata, RecordType RecordType, RecordClass RecordClass)
{
    /// <summary>
    /// Whether this is how cli53 exports an alias of Route 53: <c>AWS ALIAS type target zone flag</c>. The name has records of that type;
    /// which they are, nobody knows.
    /// </summary>
    public bool IsServiceAlias { get; private init; }

    public static RecordFields Find(ReadOnlySpan<ZoneToken> tokens, ReadOnlySpan<byte> bytes, bool startsInFirstColumn)
    {
        int owner = startsInFirstColumn ? 0 : -1;
        int ttl = -1;
        int classToken = -1;
        var recordClass = RecordClass.Unspecified;
        int i = owner + 1;
        for (; i < tokens.Length; i++)
        {
            ReadOnlySpan<byte> text = tokens[i].Content(bytes);
            if (i == owner + 1 && IsAgeMark(text))
                continue;

            if (tokens[i].IsQuoted || text.IsEmpty)
                break;

            // No text is two of these; what is cheap to tell comes first.
            bool isNumber = text is [>= (byte)'0' and <= (byte)'9', ..] or [(byte)'-', >= (byte)'0' and <= (byte)'9', ..];
            if (classToken < 0 && !isNumber && RecordClasses.TryParse(text, out RecordClass found))
            {
                classToken = i;
                recordClass = found;
            }
            else if (!isNumber && RecordTypes.TryParse(text, out RecordType type))
            {
                return new RecordFields(owner, ttl, classToken, i, i + 1, type, recordClass);
            }
            else if (!isNumber && IsServiceAliasAt(tokens, bytes, i, out type))
            {
                return new RecordFields(owner, ttl, classToken, i + 2, i + 3, type, recordClass) { IsServiceAlias = true };
            }
            else if (ttl < 0 && isNumber && !IsAddress(text))
            {
                ttl = i;
            }
            else
            {
                break;
            }
        }

        int typeToken = i < tokens.Length ? i : -1;
        return new RecordFields(owner, ttl, classToken, typeToken, Math.Min(i + 1, tokens.Length), RecordType.None, recordClass);
    }

    /// <summary>When Windows DNS last saw the record's host, as <c>[AGE:3583045]</c> behind the owner; it says nothing about the record.</summary>
    public static bool IsAgeMark(ReadOnlySpan<byte> text) =>
        text.StartsWith("[AGE:"u8) && text.EndsWith("]"u8) && !text[5..^1].ContainsAnyExceptInRange((byte)'0', (byte)'9');

    private static bool IsServiceAliasAt(ReadOnlySpan<ZoneToken> tokens, ReadOnlySpan<byte> bytes, int at, out RecordType type)
    {
        type = RecordType.None;
        return at + 2 < tokens.Length
            && Ascii.EqualsIgnoreCase(tokens[at].Content(bytes), "AWS"u8)
            && Ascii.EqualsIgnoreCase(tokens[at + 1].Content(bytes), "ALIAS"u8)
            && RecordTypes.TryParse(tokens[at + 2].Content(bytes), out type);
    }

    /// <summary>An address where a TTL could be: the type before it was forgotten.</summary>
    private static bool IsAddress(ReadOnlySpan<byte> text) =>
        text.IndexOfAny((byte)'.', (byte)':') >= 0 && (AddressText.TryReadIp4(text, out _) || AddressText.TryReadIp6(text, out _));
}
