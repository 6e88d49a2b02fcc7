namespace SpfLint.Spf.Syntax.Parsing;

/// <summary>Tells the terms of a record from prose, where the version alone does not.</summary>
internal static class VersionEvidence
{
    /// <summary>Whether a term is there that nobody writes in prose, such as <c>-all</c> or <c>include:_spf.example.org</c>.</summary>
    public static bool HasUnmistakableTerm(ReadOnlySpan<byte> terms)
    {
        foreach (TextRange word in WordList.Read(terms))
        {
            if (IsUnmistakable(word.Of(terms)))
                return true;
        }

        return false;
    }

    /// <summary>Whether the first word is a term.</summary>
    public static bool StartsWithTerm(ReadOnlySpan<byte> terms) =>
        WordList.Read(terms) is [var first, ..] && TermHead.StartsTerm(first.Of(terms));

    /// <summary>Whether the last word is a term.</summary>
    public static bool EndsWithTerm(ReadOnlySpan<byte> terms) =>
        WordList.Read(terms) is [.., var last] && TermHead.StartsTerm(last.Of(terms));

    /// <summary>Whether there are words, and all of them are terms.</summary>
    public static bool IsAllTerms(ReadOnlySpan<byte> terms)
    {
        List<TextRange> words = WordList.Read(terms);
        foreach (TextRange word in words)
        {
            if (!TermHead.StartsTerm(word.Of(terms)))
                return false;
        }

        return words.Count > 0;
    }

    /// <summary>Whether nobody writes the word in prose.</summary>
    public static bool IsUnmistakable(ReadOnlySpan<byte> word)
    {
        TermHead head = TermHead.Read(word);
        if (head.Mechanism == SpfMechanism.All)
            return head.NameStart == 1 && TermHead.StartsTerm(word);

        bool hasSeparator = head.Follow == (head.Modifier is null ? ':' : '=');
        return hasSeparator
            && TermHead.StartsTerm(word)
            && word[(head.NameEnd + 1)..].IndexOfAny((byte)'.', (byte)':', (byte)'%') >= 0;
    }
}
