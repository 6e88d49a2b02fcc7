using System.Text;
using SpfLint.Dns.Records;
using SpfLint.Dns.Records.Fields;

namespace SpfLint.Dns.Zones.Spellings;

/// <summary>Octets in several words, where a word may end inside of an octet (RFC 3597 section 5, RFC 4034 section 2.2).</summary>
internal static class OctetGroups
{
    private const int Hexadecimal = 2;
    private const int Base64 = 4;

    /// <summary>The words of octets, if one but the last of them ends inside of an octet, or null.</summary>
    public static Spelling? Find(in EntryView entry, RecordFields fields)
    {
        (int first, int group) = FindWords(entry, fields);
        bool isCut = false;
        for (int i = first; i < entry.Tokens.Length - 1; i++)
            isCut |= entry.Tokens[i].Length % group != 0;

        if (!isCut)
            return null;

        int start = entry.Tokens[first].Start;
        return new Spelling(SpellingKind.CutOctet, entry.Place.Map(start, entry.Tokens[^1].End - start))
        {
            Portable = Join(entry, first),
            KeepsMeaning = true,
        };
    }

    private static (int First, int Group) FindWords(in EntryView entry, RecordFields fields)
    {
        if (UnknownData.IsUnknownData(entry, fields.Rdata))
            return (fields.Rdata + 2, Hexadecimal);

        ReadOnlySpan<RdataField> row = RecordTypes.Find(fields.RecordType) is { } known ? known.Fields : [];
        return row.IsEmpty ? (entry.Tokens.Length, 1) : row[^1] switch
        {
            HexadecimalField => (fields.Rdata + row.Length - 1, Hexadecimal),
            Base64Field => (fields.Rdata + row.Length - 1, Base64),
            _ => (entry.Tokens.Length, 1),
        };
    }

    /// <summary>The words as one, if nothing but blanks stands between them and they are nothing but digits.</summary>
    private static string? Join(in EntryView entry, int first)
    {
        var joined = new StringBuilder();
        for (int i = first; i < entry.Tokens.Length; i++)
        {
            bool isBehindBlanks = i == first || !entry.Bytes[entry.Tokens[i - 1].End..entry.Tokens[i].Start].ContainsAnyExcept((byte)' ', (byte)'\t');
            if (!isBehindBlanks || entry.Tokens[i].Traits != TokenTraits.None)
                return null;

            joined.Append(Encoding.ASCII.GetString(entry.Content(i)));
        }

        return joined.ToString();
    }
}
