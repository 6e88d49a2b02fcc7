namespace SpfLint.Spf.Syntax.Parsing;

/// <summary>Takes off brackets around a whole term: <c>(ip4:192.0.2.1)</c>, <c>[-all]</c>.</summary>
internal static class BracketedTermPass
{
    public static RepairedText Run(RepairedText text, int start, List<SpfError> errors)
    {
        ReadOnlySpan<byte> bytes = text.Bytes;
        var log = new RepairLog(text, errors);
        foreach (TextRange word in WordList.Read(bytes, start))
        {
            bool isPair = word.Length > 2
                && (bytes[word.Start], bytes[word.End - 1]) is ((byte)'<', (byte)'>') or ((byte)'(', (byte)')') or ((byte)'[', (byte)']') or ((byte)'{', (byte)'}');
            if (!isPair || !TermHead.StartsTerm(bytes[(word.Start + 1)..(word.End - 1)]))
                continue;

            var open = word with { End = word.Start + 1 };
            log.Report(SpfErrorKind.StrayCharacter, open, open, "");
            log.Extend(word with { Start = word.End - 1 }, "");
        }

        return log.Result();
    }
}
