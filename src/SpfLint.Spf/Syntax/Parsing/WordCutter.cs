using System.Text;

namespace SpfLint.Spf.Syntax.Parsing;

/// <summary>Finds, in one word, where one term ends and the next begins.</summary>
internal ref struct WordCutter
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

    private readonly int CutQuotesBefore()
    {
        int end = _wordStart;
        while (end < _wordEnd && SpfBytes.IsQuote(_bytes[end]))
            end++;

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

    private int CutAtPunctuation(int at)
    {
        int end = at;
        while (end < _wordEnd && SpfBytes.IsListPunctuation(_bytes[end]))
            end++;

        var run = new TextRange(at, end);
        ReadOnlySpan<byte> rest = _bytes[end.._wordEnd];
        if (CutListAtSpace(run))
            return end;

        if (at == _wordStart || rest.IsEmpty)
        {
            ReportLone(SpfErrorKind.WrongSeparator, run);
        }
        else if (TermHead.StartsTerm(rest))
        {
            // Behind a lone qualifier its mechanism must follow.
            bool isBehindQualifier = at == _termStart + 1 && SpfBytes.IsQualifier(_bytes[_termStart]) && SpfBytes.IsAlpha(rest[0]);
            if (isBehindQualifier)
                _log.Report(SpfErrorKind.StrayCharacter, run, run, "");
            else
                _log.Report(SpfErrorKind.WrongSeparator, run, run, " ");
        }
        else if (at == NameEnd && _term.NeedsArgument)
        {
            string separator = _term.Modifier is null ? ":" : "=";
            _log.Report(SpfErrorKind.WrongArgumentSeparator, run, run, separator);
            return end;
        }
        else if (NameOfListItem(rest) is { } name)
        {
            // A comma for a dot: of the two names the first would be one label.
            if (IsItemOfList(_bytes[_argumentStart..at]))
                _log.Report(SpfErrorKind.WrongSeparator, run, run, name);
            else if (_term.Mechanism is not (SpfMechanism.Ip4 or SpfMechanism.Ip6))
                ReportForDot(run);
            else
                return end;

            _argumentStart = end;
            return end;
        }
        else
        {
            return end;
        }

        if (!rest.IsEmpty)
            StartTerm(end);
        return end;
    }

    /// <summary>
    /// <c>include:_spf,example.com</c>, <c>include:spf.,example.com</c>: no host is called that, so that it is no list. In
    /// <c>a:mail,b.example</c> there may be two.
    /// </summary>
    private readonly void ReportForDot(TextRange run)
    {
        ReadOnlySpan<byte> label = _bytes[_argumentStart..run.Start].TrimEnd((byte)'.');
        ReadOnlySpan<byte> rest = _bytes[run.End.._wordEnd];
        int end = rest.IndexOfAny(",;|/"u8);
        bool isHalf = !label.IsEmpty && (label[0] == '_' || _bytes[run.Start - 1] == '.') && !label.Contains((byte)'.');
        if (run.Length != 1 || !isHalf || !DomainText.LooksLikeHostName([.. label, .. ".example"u8]))
        {
            _log.ReportOnly(SpfErrorKind.WrongSeparator, run);
            return;
        }

        string right = _bytes[run.Start - 1] == '.' ? "" : ".";
        string name = Encoding.ASCII.GetString([.. label, (byte)'.', .. end < 0 ? rest : rest[..end]]);
        _log.ReportOnly(SpfErrorKind.WrongSeparator, run, name, _log.EditOf(run, right));
        _log.Mend(run, right);
    }

    /// <summary><c>ip4:192.0.2.1, 192.0.2.2</c>, <c>ip4:192.0.2.1 ,192.0.2.2</c>: the second is a term like the first.</summary>
    private bool CutListAtSpace(TextRange run)
    {
        ReadOnlySpan<byte> rest = _bytes[run.End.._wordEnd];
        if (run.Start == _wordStart)
        {
            if (NetworkText.FamilyOfNetwork(rest) is not { } family)
                return false;

            _log.Report(SpfErrorKind.WrongSeparator, run, run, TermNames.Of(family) + ":");
            return true;
        }

        int next = _wordEnd;
        while (next < _bytes.Length && SpfBytes.IsWhiteSpace(_bytes[next]))
            next++;

        ReadOnlySpan<byte> behind = _bytes[next..];
        int end = behind.IndexOfAny(" ,;|"u8);
        ReadOnlySpan<byte> item = end < 0 ? behind : behind[..end];
        SpfMechanism? bare = NetworkText.FamilyOfNetwork(_bytes[_termStart..run.Start]) is null ? null : NetworkText.FamilyOfNetwork(item);
        bool isList = rest.IsEmpty && !item.IsEmpty && (bare is not null || (_term.Follow == ':' && _argumentStart < run.Start && IsItemOfList(_bytes[_argumentStart..run.Start])));
        string? name = isList ? bare is { } alone ? $" {TermNames.Of(alone)}:" : NameOfListItem(item)
            : rest.IsEmpty && DomainText.LooksLikeHostName(_bytes[_termStart..run.Start]) && DomainText.LooksLikeHostName(item) ? _listName
            : null;
        if (name is null)
            return false;

        NextListName = name;

        _log.Report(SpfErrorKind.WrongSeparator, run, new TextRange(run.Start, next), name);
        return true;
    }

    /// <summary>For <c>ip4:192.0.2.1,192.0.2.2</c>: what must stand instead of the comma, so that the second is a term like the first.</summary>
    private readonly string? NameOfListItem(ReadOnlySpan<byte> rest)
    {
        if (_term.Follow != ':' || _term.Mechanism is not { } mechanism)
            return null;

        int length = rest.IndexOfAny(",;|"u8);
        ReadOnlySpan<byte> item = length < 0 ? rest : rest[..length];
        if (!IsItemOfList(item))
            return null;

        if (mechanism is SpfMechanism.Ip4 or SpfMechanism.Ip6)
            mechanism = NetworkText.FamilyOfNetwork(item) ?? mechanism;

        return NameOfTermLikeThis(mechanism);
    }

    /// <summary>Whether a text can be the whole argument of the term, with or without a prefix length.</summary>
    private readonly bool IsItemOfList(ReadOnlySpan<byte> item)
    {
        if (_term.Mechanism is SpfMechanism.Ip4 or SpfMechanism.Ip6)
            return NetworkText.FamilyOfNetwork(item) is not null;

        int length = item.IndexOf((byte)'/');
        return DomainText.LooksLikeHostName(length < 0 ? item : item[..length]);
    }

    private int CutAtColon(int at)
    {
        // The first colon belongs to the term, and so do those of addresses.
        if (_term.Mechanism is not { } mechanism || at <= NameEnd || _bytes[NameEnd] != ':')
            return at + 1;

        ReadOnlySpan<byte> argument = _bytes[_argumentStart.._wordEnd];
        if (at == _argumentStart)
        {
            if (NetworkText.FamilyOfNetwork(argument) is null && argument.Length > 1 && argument[1] != ':')
            {
                var colon = new TextRange(at, at + 1);
                _log.Report(SpfErrorKind.RepeatedArgumentSeparator, colon, colon, "");
                return at + 1;
            }

            return _wordEnd;
        }

        ReadOnlySpan<byte> rest = _bytes[(at + 1).._wordEnd];
        bool isPort = rest.Length > 0 && SpfBytes.IsDigit(rest[0]) && DomainText.IsDigitsAndSlashes(rest);
        if (mechanism == SpfMechanism.Ip4 && IsIp4(_bytes[_argumentStart..at]) && IsIp4(rest))
            return CutListAtColon(at, mechanism);
        if (mechanism is SpfMechanism.Ip4 or SpfMechanism.Ip6 or SpfMechanism.All || isPort || rest.IsEmpty)
            return at + 1;
        if (NetworkText.FamilyOfNetwork(argument) is not null)
            return _wordEnd;

        var separator = new TextRange(at, at + 1);
        if (TermHead.StartsTerm(rest) && rest.Contains((byte)':'))
        {
            _log.Report(SpfErrorKind.WrongSeparator, separator, separator, " ");
        }
        else if (DomainText.LooksLikeHostName(_bytes[_argumentStart..at]) && LooksLikeHostNameUpToPunctuation(rest))
        {
            return CutListAtColon(at, mechanism);
        }
        else
        {
            // Two things for one argument, and no telling what the second is.
            _log.ReportOnly(SpfErrorKind.WrongSeparator, separator);
            return _wordEnd;
        }

        StartTerm(at + 1);
        return at + 1;
    }

    /// <summary><c>a:h1.example:h2.example</c>: each argument gets a term like the first.</summary>
    private int CutListAtColon(int at, SpfMechanism mechanism)
    {
        var colon = new TextRange(at, at + 1);
        _log.Report(SpfErrorKind.WrongSeparator, colon, colon, NameOfTermLikeThis(mechanism));
        _argumentStart = colon.End;
        return colon.End;
    }

    private readonly string NameOfTermLikeThis(SpfMechanism mechanism)
    {
        string qualifier = _term.NameStart == 0 ? "" : ((char)_bytes[_termStart]).ToString();
        return $" {qualifier}{TermNames.Of(mechanism)}:";
    }

    private static bool IsIp4(ReadOnlySpan<byte> text)
    {
        int length = text.IndexOf((byte)':');
        return NetworkText.FamilyOfNetwork(length < 0 ? text : text[..length]) == SpfMechanism.Ip4;
    }

    private static bool LooksLikeHostNameUpToPunctuation(ReadOnlySpan<byte> rest)
    {
        int length = rest.IndexOfAny(",;|:/"u8);
        return DomainText.LooksLikeHostName(length < 0 ? rest : rest[..length]);
    }

    /// <summary>Whether a dot follows a name that may stand alone, as at a sentence's end: <c>-all.</c></summary>
    private readonly bool IsFinalDotOfName(int at) =>
        at == NameEnd && at + 1 == _wordEnd && _term.Mechanism is not null && !_term.NeedsArgument;

    private readonly bool IsMissingSpace(int at)
    {
        byte value = _bytes[at];
        byte before = _bytes[at - 1];
        ReadOnlySpan<byte> rest = _bytes[at.._wordEnd];
        bool isInName = at < NameEnd || (at == NameEnd && !SpfBytes.IsQualifier(value));
        if (SpfBytes.IsQualifier(value))
        {
            return at > _termStart + _term.NameStart
                && !IsPlusForSpace(rest)
                && TermHead.StartsTerm(rest)
                && (value != '-' || (before != '-' && IsTermBehindHyphen(rest)));
        }

        if (!SpfBytes.IsAlpha(value))
            return false;

        if (isInName && at < NameEnd)
            return IsCompleteName(at) && (StartsLongTerm(rest) || IsBareName(rest));

        return StartsLongTerm(rest) && (SpfBytes.IsAlphaNumeric(before) || before is (byte)'.' or (byte)'}' || at == _argumentStart)
            ? _term.Mechanism is not null || _term.Modifier is not null
            : IsBehindAddress(before, rest);
    }

    /// <summary>Whether an address has ended, and a term begins: some letters may go on with an IPv6 address.</summary>
    private readonly bool IsBehindAddress(byte before, ReadOnlySpan<byte> rest) => _term.Mechanism switch
    {
        SpfMechanism.Ip4 => SpfBytes.IsDigit(before) && TermHead.StartsTerm(rest),
        SpfMechanism.Ip6 => (SpfBytes.IsHexDigit(before) || before == ':') && TermHead.Read(rest) is { Mechanism: SpfMechanism.All, Follow: 0 },
        _ => false,
    };

    /// <summary>Whether a plus stands where a space should: the next term has a qualifier of its own, as in <c>mx+-all</c>.</summary>
    private static bool IsPlusForSpace(ReadOnlySpan<byte> rest) => rest is [(byte)'+', var next, ..] && SpfBytes.IsQualifier(next);

    /// <summary>A hyphen may be part of a domain: it starts a term only where that is the likelier reading.</summary>
    private readonly bool IsTermBehindHyphen(ReadOnlySpan<byte> rest)
    {
        TermHead head = TermHead.Read(rest);
        bool isDomain = _term.Follow is (byte)':' or (byte)'=' && _term.Mechanism is not (SpfMechanism.Ip4 or SpfMechanism.Ip6);
        return !isDomain || head.Follow == ':' || head.Mechanism == SpfMechanism.All;
    }

    /// <summary>Whether the term so far is a name that stands alone, as in <c>-allinclude:x</c>.</summary>
    private readonly bool IsCompleteName(int at) =>
        TermNames.FindMechanism(_bytes[(_termStart + _term.NameStart)..at])
            is SpfMechanism.All or SpfMechanism.Mx or SpfMechanism.Ptr;

    /// <summary>Whether the rest is a name that stands alone: <c>mxa</c> was meant as two.</summary>
    private static bool IsBareName(ReadOnlySpan<byte> rest) =>
        TermHead.Read(rest) is { Follow: 0, Mechanism: SpfMechanism.A or SpfMechanism.Mx or SpfMechanism.Ptr or SpfMechanism.All };

    /// <summary>Whether a term starts here that cannot be the rest of a host name.</summary>
    private static bool StartsLongTerm(ReadOnlySpan<byte> rest)
    {
        if (!TermHead.StartsTerm(rest))
            return false;

        TermHead head = TermHead.Read(rest);
        return head.Mechanism is null || (head.Follow == ':' && head.Mechanism is not (SpfMechanism.A or SpfMechanism.All));
    }

    private int CutHere(int at)
    {
        // A name whose argument is another term has lost its own: that is reported where the term is read.
        bool isMissingArgument = at == _argumentStart && _bytes[NameEnd] is (byte)':' or (byte)'=';
        var place = new TextRange(!isMissingArgument && IsSlip(_bytes[at - 1]) ? at - 1 : at, at);
        bool wasRedirect = _term.Modifier == SpfModifierKind.Redirect;
        StartTerm(at);
        if (isMissingArgument)
        {
            _log.Mend(place, " ");
        }
        else if (wasRedirect && _term.Mechanism == SpfMechanism.All)
        {
            // With a space the redirect would be void, and nobody can tell which of the two was meant to decide.
            _log.ReportOnly(SpfErrorKind.MissingSpace, new TextRange(place.Start, NameEnd));
            _log.Mend(place, " ");
        }
        else
            _log.Report(SpfErrorKind.MissingSpace, new TextRange(place.Start, NameEnd), place, " ");
        return NameEnd > at ? NameEnd : at + 1;
    }
    /// <summary>
    /// Whether a byte at the end of a term stands where the space should: neither a domain nor an address ends in such a sign, and a slash
    /// belongs only to what has a prefix length.
    /// </summary>
    private readonly bool IsSlip(byte last) =>
        "-+&=*!#^\\"u8.Contains(last) || (last == '/' && _term.Mechanism is (SpfMechanism.Include or SpfMechanism.Exists or SpfMechanism.Ptr));
}
