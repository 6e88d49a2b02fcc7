namespace SpfLint.Spf.Syntax.Parsing;

/// <summary>Splits a text at its white space.</summary>
internal static class WordList
{
    public static List<TextRange> Read(ReadOnlySpan<byte> text, int start = 0)
    {
        var words = new List<TextRange>(capacity: 8);
        int at = start;
        while (at < text.Length)
        {
            int word = at;
            while (at < text.Length && !SpfBytes.IsWhiteSpace(text[at]))
                at++;
            if (at > word)
                words.Add(new TextRange(word, at));
            at++;
        }

        return words;
    }
}
