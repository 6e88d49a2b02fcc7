namespace SpfLint.Spf.Syntax.Parsing;

/// <summary>Finds, in one word, where one term ends and the next begins.</summary>
internal ref partial struct WordCutter
{
    private readonly RepairLog _log;
    private readonly RepairedText _text;
    private readonly ReadOnlySpan<byte> _bytes;
    private readonly int _textStart;
    private readonly int _wordStart;
    private int _wordEnd;

    // The term that the cutter is in.
    private int _termStart;
    private TermHead _term;
    private int _argumentStart;

    // What the word begins with by then, where it goes on with a list.
    private readonly string? _listName;

    public WordCutter(RepairedText text, RepairLog log, TextRange word, int textStart, string? listName)
    {
        _listName = listName;
        _text = text;
        _log = log;
        _bytes = text.Bytes;
        _textStart = textStart;
        _wordStart = word.Start;
        _wordEnd = word.End;
    }

    /// <summary>What the next word begins with by now, where this one ends in a comma and the next goes on with its list.</summary>
    public string? NextListName { get; private set; }

    private readonly int NameEnd => _termStart + _term.NameEnd;

    public void Run()
    {
        int at = CutQuotesBefore();
        if (at == _wordEnd)
            return;

        StartTerm(at);
        if (IsOpaque())
            return;

        int contentStart = at > _wordStart ? at : CutQuoteBeforeArgument();

        // The quotes behind a word in quotes are the same mistake as those before it.
        TextRange quotesBehind = FindQuotesBehind(contentStart);
        _wordEnd = quotesBehind.Start;
        bool isOneMistake = contentStart > _wordStart && !quotesBehind.IsEmpty;
        if (isOneMistake)
            _log.ExtendJunk(quotesBehind);

        while (at < _wordEnd)
        {
            // Inside a macro, delimiters are no separators.
            if (_bytes[at] == '%' && at + 1 < _wordEnd && _bytes[at + 1] == '{')
            {
                int close = _bytes[at.._wordEnd].IndexOf((byte)'}');
                if (close < 0)
                    break;
                at += close + 1;
            }
            else
            {
                at = Look(at);
            }
        }

        if (!quotesBehind.IsEmpty && !isOneMistake)
            _log.ReportJunk(SpfErrorKind.StrayCharacter, quotesBehind, quotesBehind);
    }

    private void StartTerm(int at)
    {
        _termStart = at;
        _term = TermHead.Read(_bytes[at.._wordEnd]);
        _argumentStart = NameEnd + 1;
    }

    /// <summary>
    /// Whether the word must be left alone: the value of a modifier that nobody knows may hold anything, and a URL or an
    /// address has colons of its own.
    /// </summary>
    private readonly bool IsOpaque()
    {
        ReadOnlySpan<byte> word = _bytes[_termStart.._wordEnd];
        if (word.IndexOf("://"u8) >= 0)
            return true;

        int name = 0;
        while (name < word.Length && SpfBytes.IsNameByte(word[name]))
            name++;
        return name < word.Length && word[name] == '=' && SpfBytes.IsAlpha(word[0]) && _term.Modifier is null;
    }

    /// <summary>Reports bytes at a word's start; when they are the whole word, the white space before goes with them.</summary>
    private readonly void ReportLone(SpfErrorKind kind, TextRange junk)
    {
        int from = junk.Start;
        while (junk.End == _wordEnd && from > _textStart && SpfBytes.IsWhiteSpace(_bytes[from - 1]))
            from--;
        _log.ReportJunk(kind, junk, new TextRange(from, junk.End));
    }

    private int Look(int at)
    {
        byte value = _bytes[at];
        if (SpfBytes.IsListPunctuation(value))
            return CutAtPunctuation(at);
        if (value == ':')
            return CutAtColon(at);
        if (at == _termStart)
            return at + 1;
        if (value == '.' && IsFinalDotOfName(at))
        {
            var dot = new TextRange(at, _wordEnd);
            _log.ReportJunk(SpfErrorKind.StrayCharacter, dot, dot);
            return _wordEnd;
        }

        return IsMissingSpace(at) ? CutHere(at) : at + 1;
    }

    /// <summary>Whether a dot follows a name that may stand alone, as at a sentence's end: <c>-all.</c></summary>
    private readonly bool IsFinalDotOfName(int at) =>
        at == NameEnd && at + 1 == _wordEnd && _term.Mechanism is not null && !_term.NeedsArgument;
}
