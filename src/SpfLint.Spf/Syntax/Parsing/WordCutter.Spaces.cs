namespace SpfLint.Spf.Syntax.Parsing;

/// <content>Where a space is missing between two terms.</content>
internal ref partial struct WordCutter
{
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
