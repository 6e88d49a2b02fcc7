using System.Text;

namespace SpfLint.Spf.Syntax.Parsing;

/// <summary>
/// Finds the label that is pasted into the data together with a record: <c>SPF: v=spf1 …</c>, <c>IN TXT v=spf1 …</c>,
/// <c>&lt;v=spf1 …&gt;</c>. Prose before a version is no label.
/// </summary>
internal static class RecordLabel
{
    /// <summary>How far into the text the version may stand.</summary>
    public const int MaxLength = 80;

    /// <summary>What names the record or its fields, and means nothing else.</summary>
    private static readonly string[] Names =
        ["spf", "spf1", "txt", "record", "value", "data", "rdata", "content", "text", "string", "entry"];

    private static readonly string[] Fields = ["in", "dns", "type", "ttl", "name", "host"];

    /// <summary>Measures the label at the start of a text.</summary>
    /// <returns>Where the version behind it starts; 0 when no label is there.</returns>
    public static int Measure(ReadOnlySpan<byte> text)
    {
        bool hasWord = false;
        bool isNamed = false;
        int at = 0;
        while (at < text.Length && at <= MaxLength)
        {
            if (TermHead.StartsVersion(text[at..]))
                return (isNamed || !hasWord) && IsRecord(text[at..]) ? at : 0;

            if (IsPunctuation(text[at], hasWord))
            {
                at++;
                continue;
            }

            ReadOnlySpan<byte> word = text[at..EndOfWord(text, at)];
            if (!IsWord(word, out bool isName))
                return 0;

            isNamed |= isName;
            hasWord = true;
            at += word.Length;
        }

        return 0;
    }

    private static bool IsRecord(ReadOnlySpan<byte> record)
    {
        ReadOnlySpan<byte> terms = record[SpfRecord.VersionText.Length..].TrimEnd("\"'`\\ \t)>]}"u8);
        return VersionEvidence.IsAllTerms(terms) || (VersionEvidence.HasUnmistakableTerm(terms) && VersionEvidence.EndsWithTerm(terms));
    }

    /// <summary>A hyphen or a number sign in front of a record may be there to switch it off.</summary>
    private static bool IsPunctuation(byte value, bool hasWord) =>
        SpfBytes.IsWhiteSpace(value) || SpfBytes.IsQuote(value) || "\\:=<>([{"u8.Contains(value) || (hasWord && "-,|"u8.Contains(value));

    private static int EndOfWord(ReadOnlySpan<byte> text, int start)
    {
        int end = start;
        while (end < text.Length && (SpfBytes.IsNameByte(text[end]) || text[end] == '@'))
            end++;
        return end;
    }

    private static bool IsWord(ReadOnlySpan<byte> word, out bool isName)
    {
        isName = false;
        if (word.IsEmpty)
            return false;

        string text = Encoding.ASCII.GetString(word).ToLowerInvariant();
        isName = Array.IndexOf(Names, text) >= 0;
        return isName || text == "@" || Array.IndexOf(Fields, text) >= 0
            || word.IndexOfAnyExceptInRange((byte)'0', (byte)'9') < 0 || DomainText.LooksLikeHostName(word);
    }
}
