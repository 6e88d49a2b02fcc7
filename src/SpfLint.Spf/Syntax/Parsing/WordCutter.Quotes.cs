namespace SpfLint.Spf.Syntax.Parsing;

/// <content>Quotes and brackets around a word or its argument.</content>
internal ref partial struct WordCutter
{
    private readonly int CutQuotesBefore()
    {
        int end = _wordStart;
        while (end < _wordEnd && SpfBytes.IsQuote(_bytes[end]))
            end++;

        // The key of the backtick is that of the tilde.
        if (_bytes[_wordStart.._wordEnd] is [(byte)'`', .. var behind] && TermNames.FindMechanism(behind) == SpfMechanism.All)
            return _wordStart;

        if (end > _wordStart)
            ReportLone(SpfErrorKind.StrayCharacter, new TextRange(_wordStart, end));
        return end;
    }

    /// <summary><c>ip4:"192.0.2.1"</c></summary>
    /// <returns>Where the quoted content starts; the word's start when it has none.</returns>
    private readonly int CutQuoteBeforeArgument()
    {
        bool hasArgument = _term.Follow is (byte)':' or (byte)'=' && _argumentStart < _wordEnd;
        if (!hasArgument || !(SpfBytes.IsQuote(_bytes[_argumentStart]) || IsInBrackets(_bytes[_argumentStart.._wordEnd])))
            return _wordStart;

        var quote = new TextRange(_argumentStart, _argumentStart + 1);
        _log.Report(SpfErrorKind.StrayCharacter, quote, quote, "");
        return quote.End;
    }

    /// <summary>Whether an address or a name stands in brackets; those of <c>ip6</c> have a name of their own.</summary>
    private readonly bool IsInBrackets(ReadOnlySpan<byte> argument)
    {
        bool isPair = argument.Length > 2
            && (argument[0], argument[^1]) is ((byte)'<', (byte)'>') or ((byte)'(', (byte)')') or ((byte)'[', (byte)']') or ((byte)'{', (byte)'}');
        return isPair
            && _term.Mechanism is not SpfMechanism.Ip6
            && (DomainText.LooksLikeHostName(argument[1..^1]) || NetworkText.FamilyOfNetwork(argument[1..^1]) is not null);
    }

    private readonly TextRange FindQuotesBehind(int start)
    {
        int from = _wordEnd;
        while (from > start && SpfBytes.IsQuote(_bytes[from - 1]))
            from--;
        bool isInBrackets = start > _argumentStart && start > _wordStart && IsInBrackets(_bytes[(start - 1).._wordEnd]);
        if (isInBrackets)
            from--;
        return new TextRange(from, _wordEnd);
    }
}
