using System.Buffers.Text;
using SpfLint.Dns.Zones;

namespace SpfLint.Dns.Records;

/// <summary>Rdata of any type in RFC 3597 form: <c>\# length hex…</c>.</summary>
internal static class UnknownData
{
    /// <summary>Whether the rdata that begins with <paramref name="firstToken"/> is written that way.</summary>
    public static bool IsUnknownData(in EntryView entry, int firstToken) =>
        firstToken < entry.Tokens.Length
        && (entry.Tokens[firstToken].Traits & (TokenTraits.Escaped | TokenTraits.Quoted)) == TokenTraits.Escaped
        && entry.Content(firstToken).SequenceEqual("\\#"u8);

    /// <summary>Appends the octets to <paramref name="wire"/>.</summary>
    /// <returns>The index of the token that is wrong, or -1; the number of tokens when something is missing.</returns>
    public static int Read(in EntryView entry, int firstToken, RdataBuffer wire)
    {
        ReadOnlySpan<ZoneToken> tokens = entry.Tokens;
        int lengthToken = firstToken + 1;
        if (lengthToken == tokens.Length)
            return tokens.Length;

        ReadOnlySpan<byte> lengthText = entry.Content(lengthToken);
        if (tokens[lengthToken].IsQuoted || !Utf8Parser.TryParse(lengthText, out ushort length, out int used) || used != lengthText.Length)
            return lengthToken;

        int digits = 0;
        for (int i = lengthToken + 1; i < tokens.Length; i++)
        {
            if (tokens[i].IsQuoted)
                return i;

            foreach (byte b in entry.Content(i))
            {
                if (!char.IsAsciiHexDigit((char)b))
                    return i;
            }

            digits += tokens[i].Length;
        }

        if (digits != length * 2)
            return lengthToken;

        foreach ((byte octet, _) in Octets(entry.Bytes, tokens, firstToken))
            wire.Add(octet);

        return -1;
    }

    /// <summary>The octets with the offset of their two digits.</summary>
    public static List<(byte Octet, int At)> Octets(ReadOnlySpan<byte> bytes, ReadOnlySpan<ZoneToken> tokens, int firstToken)
    {
        var octets = new List<(byte, int)>();
        int high = -1;
        int highAt = 0;
        for (int i = firstToken + 2; i < tokens.Length; i++)
        {
            for (int at = tokens[i].Start; at < tokens[i].End; at++)
            {
                if (!char.IsAsciiHexDigit((char)bytes[at]))
                    return octets;

                int value = AddressText.HexValue(bytes[at]);
                if (high < 0)
                {
                    (high, highAt) = (value, at);
                }
                else
                {
                    octets.Add(((byte)((high << 4) | value), highAt));
                    high = -1;
                }
            }
        }

        return octets;
    }
}
