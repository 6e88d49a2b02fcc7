using System.Text;

namespace SpfLint.Spf.Syntax.Parsing;

/// <content>Commas, colons and the like: what joins two terms, or a list behind one name.</content>
internal ref partial struct WordCutter
{
    private int CutAtPunctuation(int at)
    {
        int end = at;
        while (end < _wordEnd && SpfBytes.IsListPunctuation(_bytes[end]))
            end++;

        var run = new TextRange(at, end);
        ReadOnlySpan<byte> rest = _bytes[end.._wordEnd];
        if (CutListAtSpace(run))
            return end;
        if (run.End == _wordEnd && run.Length == 1 && MendKeyBeside(run))
            return end;

        if (at == _wordStart && MendKeyBesideMx(run, rest))
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
            if (rest[0] == separator[0])
                run = run with { End = run.End + 1 };
            _log.Report(SpfErrorKind.WrongArgumentSeparator, run, run, separator);
            return run.End;
        }
        else if (IsPartOfMacroName(at, rest))
        {
            return end;
        }
        else if (NameOfListItem(rest) is { } name)
        {
            // A comma for a dot: of the two names the first would be one label.
            if (IsItemOfList(_bytes[_argumentStart..at]) && !AreTwoNames(_bytes[_argumentStart..at], rest))
                _log.ReportOnly(SpfErrorKind.WrongSeparator, run);
            else if (IsItemOfList(_bytes[_argumentStart..at]))
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
            if (IsBeforeDot(run, rest))
                _log.Report(SpfErrorKind.StrayCharacter, run, run, "");
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

        string right = _bytes[run.Start - 1] == '.' || label is [(byte)'_'] ? "" : ".";
        string name = Encoding.ASCII.GetString([.. label, (byte)'.', .. end < 0 ? rest : rest[..end]]);
        _log.ReportOnly(SpfErrorKind.WrongSeparator, run, name, _log.EditOf(run, right));
        _log.Mend(run, right);
    }

    /// <summary><c>-al;</c>: the key beside that of the letter.</summary>
    private readonly bool MendKeyBeside(TextRange key)
    {
        ReadOnlySpan<byte> name = _bytes[(_termStart + _term.NameStart)..key.Start];
        if (_term.NameStart != 1 || _bytes[key.Start] != ';' || TermNames.FindMechanism([.. name, (byte)'l']) is not SpfMechanism.All)
            return false;

        var whole = key with { Start = _termStart + 1 };
        _log.ReportOnly(SpfErrorKind.UnknownMechanism, whole, "all", _log.EditOf(key, "l"));
        _log.Mend(key, "l");
        return true;
    }

    /// <summary><c>,x</c>, <c>,x:x.example</c>: the key beside that of the letter.</summary>
    private bool MendKeyBesideMx(TextRange key, ReadOnlySpan<byte> rest)
    {
        if (key.Length != 1 || _bytes[key.Start] != ',' || (rest is not ([(byte)'x' or (byte)'X'] or [(byte)'x' or (byte)'X', (byte)':' or (byte)'/', ..])))
            return false;

        _log.ReportOnly(SpfErrorKind.UnknownMechanism, key with { End = key.End + 1 }, rest.Length > 1 && rest[1] == ':' ? "mx:" : "mx", _log.EditOf(key, "m"));
        _log.Mend(key, "m");
        _term = TermHead.Read([(byte)'m', .. rest[..Math.Min(rest.Length, TermNames.MaxLength)]]);
        _argumentStart = NameEnd + 1;
        return true;
    }

    /// <summary><c>a:mail.example;.org</c>: the name is whole without it.</summary>
    private readonly bool IsBeforeDot(TextRange run, ReadOnlySpan<byte> rest)
    {
        if (_term.Follow is not ((byte)':' or (byte)'=') || run.Start <= _argumentStart || rest[0] != '.' || rest.Length > DomainText.MaxNameLength)
            return false;

        int end = rest.IndexOfAny(",;|/"u8);
        return DomainText.LooksLikeHostName([.. _bytes[_argumentStart..run.Start], .. end < 0 ? rest : rest[..end]]);
    }

    /// <summary>
    /// Whether two parts of an argument are host names, as in <c>a:h1.example.org,h2.example.org</c>, and not one that a slip cut in two: the
    /// first ends as the second does, or as names do everywhere.
    /// </summary>
    private readonly bool AreTwoNames(ReadOnlySpan<byte> first, ReadOnlySpan<byte> rest)
    {
        if (_term.Mechanism is SpfMechanism.Ip4 or SpfMechanism.Ip6)
            return true;

        int end = rest.IndexOfAny(",;|:/"u8);
        int length = first.IndexOf((byte)'/');
        ReadOnlySpan<byte> top = DomainText.TopLabelOf(length < 0 ? first : first[..length]);
        return Ascii.EqualsIgnoreCase(top, DomainText.TopLabelOf(end < 0 ? rest : rest[..end])) || DomainText.IsUsualTopLabel(top);
    }

    /// <summary>
    /// <c>exists:%{i}.a,b.example.org</c>: with macros a name can have any printable character (RFC 7208 section 7.1), and often is to.
    /// </summary>
    private readonly bool IsPartOfMacroName(int at, ReadOnlySpan<byte> rest) =>
        _argumentStart < at && _bytes[_argumentStart.._wordEnd].Contains((byte)'%') && !AreTwoNames(_bytes[_argumentStart..at], rest);

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

        if (!TermHead.StartsTerm(rest) && IsPartOfMacroName(at, rest))
            return at + 1;

        var separator = new TextRange(at, at + 1);
        if (TermHead.StartsTerm(rest) && rest.Contains((byte)':'))
        {
            _log.Report(SpfErrorKind.WrongSeparator, separator, separator, " ");
        }
        else if (DomainText.LooksLikeHostName(_bytes[_argumentStart..at]) && LooksLikeHostNameUpToPunctuation(rest) && AreTwoNames(_bytes[_argumentStart..at], rest))
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
}
