namespace SpfLint.Spf.Syntax.Parsing;

/// <summary>Takes off what stands before a sign and its mechanism and means nothing: <c>/-all</c>, <c>\-all</c>.</summary>
internal static class JunkBeforeTermPass
{
    private const int MaxLength = 4;

    public static RepairedText Run(RepairedText text, int start, List<SpfError> errors)
    {
        ReadOnlySpan<byte> bytes = text.Bytes;
        var log = new RepairLog(text, errors);
        foreach (TextRange word in WordList.Read(bytes, start))
        {
            int end = word.Start;
            while (end < word.End && end - word.Start < MaxLength && IsJunk(bytes[end]))
                end++;

            bool isBeforeTerm = end > word.Start && end < word.End && SpfBytes.IsQualifier(bytes[end]) && TermHead.StartsTerm(bytes[end..word.End]);
            if (isBeforeTerm)
            {
                var junk = word with { End = end };
                log.Report(SpfErrorKind.StrayCharacter, junk, junk, "");
            }
        }

        return log.Result();
    }

    /// <summary>Quotes and the punctuation of lists have readers of their own.</summary>
    private static bool IsJunk(byte value) => SpfBytes.IsVisible(value)
        && !SpfBytes.IsAlphaNumeric(value)
        && !SpfBytes.IsQualifier(value)
        && !SpfBytes.IsQuote(value)
        && !SpfBytes.IsListPunctuation(value)
        && value != '%';
}
