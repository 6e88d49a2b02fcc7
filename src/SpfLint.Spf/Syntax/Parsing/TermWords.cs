namespace SpfLint.Spf.Syntax.Parsing;

/// <summary>
/// The words that are read as terms, one each. What is plainly no term is read as one piece however many words it has:
/// running text, and a placeholder that nobody filled in, such as <c>ip4:&lt;your ip&gt;</c>.
/// </summary>
internal static class TermWords
{
    private const int MaxPlaceholderWords = 6;

    public static List<TextRange> Read(ReadOnlySpan<byte> text, int start)
    {
        List<TextRange> words = WordList.Read(text, start);
        var terms = new List<TextRange>(words.Count);
        int at = 0;
        while (at < words.Count)
        {
            int count = CountOfTerm(text, words, at);
            terms.Add(words[at] with { End = words[at + count - 1].End });
            at += count;
        }

        return terms;
    }

    private static int CountOfTerm(ReadOnlySpan<byte> text, List<TextRange> words, int index)
    {
        ReadOnlySpan<byte> word = words[index].Of(text);
        TermHead head = TermHead.Read(word);
        bool isNamed = head.Mechanism is not null || head.Modifier is not null;
        if (!isNamed)
            return IsProse(word) && !IsMisspelt(word) ? CountProse(text, words, index) : 1;
        if (head.Follow is not ((byte)':' or (byte)'=') || head.Mechanism == SpfMechanism.All || head.NameEnd + 1 == word.Length)
            return 1;

        ReadOnlySpan<byte> argument = word[(head.NameEnd + 1)..];
        if (OpensBracket(argument))
            return CountToBracket(text, words, index);

        // One label, and what may be the rest of a name or of a sentence.
        if (argument.IndexOfAny(".:%/"u8) >= 0)
            return 1;

        int count = 1;
        while (index + count < words.Count && IsProse(words[index + count].Of(text)))
            count++;
        bool isCutName = count == 1 && index + 1 < words.Count && DomainText.LooksLikeHostName(DomainText.WithoutCidr(words[index + 1].Of(text)));
        return isCutName ? 2 : count;
    }

    private static int CountProse(ReadOnlySpan<byte> text, List<TextRange> words, int index)
    {
        int count = 1;
        while (index + count < words.Count && words[index + count].Of(text) is var word && IsProse(word) && !IsMisspelt(word))
            count++;
        return count;
    }

    private static int CountToBracket(ReadOnlySpan<byte> text, List<TextRange> words, int index)
    {
        for (int i = index + 1; i < words.Count && i < index + MaxPlaceholderWords; i++)
        {
            ReadOnlySpan<byte> word = words[i].Of(text);
            if (TermHead.StartsTerm(word))
                return 1;
            if (word.IndexOfAny(">)]}"u8) >= 0)
                return i - index + 1;
        }

        return 1;
    }

    /// <summary>Whether a placeholder is open at the word's end; with a dot the argument may be a legal name.</summary>
    private static bool OpensBracket(ReadOnlySpan<byte> argument) =>
        "<([{$"u8.Contains(argument[0]) && argument.IndexOfAny("<([{"u8) >= 0 && argument.IndexOfAny(">)]}."u8) < 0;

    /// <summary>Whether it is a word of a sentence, or a number: letters, digits and perhaps a punctuation mark.</summary>
    private static bool IsProse(ReadOnlySpan<byte> word)
    {
        if (TermHead.StartsTerm(word) || TermHead.Read(word) is { IsBareName: true })
            return false;

        ReadOnlySpan<byte> letters = word.TrimEnd(".!?:"u8);
        foreach (byte value in letters)
        {
            if (!SpfBytes.IsAlphaNumeric(value) && value != '\'')
                return false;
        }

        return !letters.IsEmpty;
    }

    private static bool IsMisspelt(ReadOnlySpan<byte> word) => Spelling.NearestMechanisms(word.TrimEnd(".!?:"u8)).Count > 0;
}
