namespace SpfLint.Spf.Syntax.Parsing;

/// <summary>Decides whether two words were meant as one term.</summary>
internal static class SpaceInsideTerm
{
    // A slash, and the digits of a prefix length.
    private const int Digits = 4;

    /// <summary>What must stand instead of the white space between two words.</summary>
    /// <param name="head">The start of the term so far; whole when it is short.</param>
    /// <param name="last">The last word of the term so far.</param>
    /// <param name="isInMacro">Whether the last word leaves a macro open.</param>
    /// <param name="next">The word behind the white space.</param>
    /// <returns>Empty when the words join; <c>:</c> or <c>=</c> when that is missing; null when they are two terms.</returns>
    public static string? Find(ReadOnlySpan<byte> head, ReadOnlySpan<byte> last, bool isInMacro, ReadOnlySpan<byte> next)
    {
        TermHead name = TermHead.Read(head);
        bool isQualifierAlone = head.Length == 1 && name.NameStart == 1;
        if (isQualifierAlone)
            return SpfBytes.IsAlpha(next[0]) ? "" : null;

        if (IsNameCutInTwo(head, next))
            return "";

        if (isInMacro && (ClosesMacro(next) || IsInsideOfMacro(next)))
            return "";

        if (name.Mechanism is null && name.Modifier is null)
            return null;

        if (last[^1] == '%' && next[0] == '{')
            return "";

        if (IsAddressCutInTwo(name, head, last, next))
            return "";

        // What stands before a term's name is no separator: mx =all.
        if (next[0] is (byte)':' or (byte)'=')
            return name.IsBareName && (name.NeedsArgument || (next[0] == ':' && !TermHead.StartsTerm(next[1..]))) ? "" : null;

        if (next[0] == '/' && name.Mechanism is SpfMechanism.A or SpfMechanism.Mx or SpfMechanism.Ip4 or SpfMechanism.Ip6)
            return SpfBytes.IsDigit(next[^1]) && DomainText.IsDigitsAndSlashes(next) && !last.Contains((byte)'/') ? "" : null;

        if (last[^1] == '/' && name.Mechanism is not null && next.IndexOfAnyExceptInRange((byte)'0', (byte)'9') < 0)
            return "";

        // A label with a dot and nothing behind it is the first half of a name.
        bool isLabel = last.Length > 1 && last[^1] == '.' && last.IndexOf((byte)'.') == last.Length - 1 && last[^2] != name.Follow;
        bool isRestOfName = DomainText.LooksLikeHostName(name.Mechanism is SpfMechanism.A or SpfMechanism.Mx ? DomainText.WithoutCidr(next) : next) || (DomainText.IsUsualTopLabel(next) && !TermHead.StartsTerm(next));
        if (isLabel && name.Follow is (byte)':' or (byte)'=' && isRestOfName)
            return "";

        if (name.Follow is (byte)':' or (byte)'=' && IsCutAtDot(name, last, next))
            return "";

        if (name.Follow is (byte)':' or (byte)'=' && IsDomainCutInTwo(name, head, last, next))
            return "";

        bool isSeparatorLast = head.Length == name.NameEnd + 1 && name.Follow is (byte)':' or (byte)'=';
        if (isSeparatorLast)
            return TermHead.StartsTerm(next) || SpfBytes.IsQualifier(next[0]) || name.Mechanism == SpfMechanism.All ? null : "";

        return name.IsBareName && name.NeedsArgument && IsArgument(name, next)
            ? name.Modifier is null ? ":" : "="
            : null;
    }

    /// <summary><c>- -all</c>, <c>-- all</c>, <c>- - all</c>: the same qualifier twice, and a space among them.</summary>
    public static bool IsQualifierRepeated(ReadOnlySpan<byte> head, ReadOnlySpan<byte> next)
    {
        bool isQualifier = head.Length is 1 or 2 && SpfBytes.IsQualifier(head[0]) && head[^1] == head[0];
        if (isQualifier && next.SequenceEqual(head[..1]))
            return true;

        return isQualifier && TermHead.StartsTerm(next) && (head.Length == 2 ? SpfBytes.IsAlpha(next[0]) : next[0] == head[0]);
    }

    /// <summary><c>mx~ all</c>: the space stands behind the qualifier of <c>all</c>, for no term ends in one.</summary>
    public static bool IsBehindQualifier(ReadOnlySpan<byte> last, ReadOnlySpan<byte> next) =>
        last.Length > 1
        && SpfBytes.IsQualifier(last[^1])
        && (SpfBytes.IsAlphaNumeric(last[^2]) || last[^2] == '}')
        && TermNames.FindMechanism(next) == SpfMechanism.All;

    /// <summary><c>mxi p4:192.0.2.1</c>, <c>ptrm x</c>, <c>mxa :x.example</c>: the letter before the space is the first of the name behind it, which is none without.</summary>
    public static bool IsBehindFirstLetter(ReadOnlySpan<byte> last, ReadOnlySpan<byte> next)
    {
        if (last.Length < 2 || !SpfBytes.IsAlpha(last[^1]) || TermHead.StartsTerm(next) || !TermHead.StartsTerm(last[..^1]))
            return false;

        ReadOnlySpan<byte> joined = [last[^1], .. next[..Math.Min(next.Length, TermNames.MaxLength + 1)]];
        if (!TermHead.StartsTerm(joined))
            return false;

        TermHead before = TermHead.Read(last[..^1]);
        bool isWhole = SpfBytes.IsDigit(last[^2]) || (before.IsBareName && !before.NeedsArgument) || IsWholeDomain(before, last);
        bool isPlain = SpfBytes.IsAlphaNumeric(next[0]) && TermHead.Read(joined).Follow is (byte)':' or (byte)'=';
        return isPlain || (isWhole && (joined.Length == next.Length + 1 || (next is [(byte)':', not (byte)':', ..] or [(byte)'/', ..])));
    }

    /// <summary>Whether the word's last letter is too many behind a domain.</summary>
    private static bool IsWholeDomain(TermHead name, ReadOnlySpan<byte> word) =>
        name.Follow is (byte)':' or (byte)'='
        && DomainText.IsUsualTopLabel(DomainText.TopLabelOf(word[..^1]))
        && !DomainText.IsUsualTopLabel(DomainText.TopLabelOf(word));

    /// <summary><c>m x-all</c>, <c>pt rinclude:x.example</c>, <c>ip4:192.0.2. 1mx</c>: the space stands before the last characters of a term instead of behind them.</summary>
    /// <returns>Number of these characters; 0 when that is not so.</returns>
    public static int MeasureEnd(ReadOnlySpan<byte> head, ReadOnlySpan<byte> last, bool isInMacro, ReadOnlySpan<byte> next)
    {
        const int Most = 3;
        if (TermHead.StartsTerm(next))
            return 0;

        for (int length = 1; length <= Most && length < next.Length; length++)
        {
            if (TermHead.StartsTerm(next[length..]) && IsEnd(head, last, isInMacro, next[..length], next[length..]))
                return length;
        }

        return 0;
    }

    private static bool IsEnd(ReadOnlySpan<byte> head, ReadOnlySpan<byte> last, bool isInMacro, ReadOnlySpan<byte> end, ReadOnlySpan<byte> following)
    {
        if (isInMacro)
            return end is [(byte)'}'];

        TermHead name = TermHead.Read(head);
        bool isQualified = SpfBytes.IsQualifier(following[0]);
        bool isPlain = isQualified || TermHead.Read(following) is { Follow: (byte)':' or (byte)'=' } or { IsBareName: true };
        if (name.Follow == 0 && last.SequenceEqual(head) && head.Length + end.Length <= TermNames.MaxLength + 1)
            return isPlain && TermNames.FindMechanism([.. head[name.NameStart..], .. end]) is { } mechanism && !TermNames.NeedsArgument(mechanism);

        // Digits that a prefix length lacks, or an address.
        ReadOnlySpan<byte> first = AddressOf(name, head, last);
        if (!first.IsEmpty && IsAddress(name, first, end))
            return isPlain && (isQualified || NetworkText.FamilyOfNetwork(first) is null);
        if (isQualified && end.IndexOfAnyExceptInRange((byte)'0', (byte)'9') < 0)
            return last.LastIndexOf((byte)'/') is > 0 and var slash && DomainText.IsDigitsAndSlashes(last[slash..]) && last.Length - slash + end.Length <= Digits;

        return isQualified && end.Length == 1 && name.Follow is (byte)':' or (byte)'=' && SpfBytes.IsAlpha(end[0]) && DomainText.MayGoOn(last, end[0]);
    }

    /// <summary><c>-al l</c>, <c>inc lude:x.example</c>: neither half is a term, and both together start one.</summary>
    private static bool IsNameCutInTwo(ReadOnlySpan<byte> head, ReadOnlySpan<byte> next)
    {
        if (head.Length > TermNames.MaxLength || TermHead.StartsTerm(next) || !SpfBytes.IsAlphaNumeric(next[0]) || !SpfBytes.IsAlphaNumeric(head[^1]))
            return false;

        ReadOnlySpan<byte> joined = [.. head, .. next[..Math.Min(next.Length, TermNames.MaxLength + 1)]];
        return TermHead.StartsTerm(joined) && TermHead.Read(joined).NameEnd > head.Length;
    }

    /// <summary><c>include:_spf.example .org</c>, <c>ip4:192.0.2. 1</c>: no term begins with a dot, and no address ends with one.</summary>
    private static bool IsCutAtDot(TermHead name, ReadOnlySpan<byte> last, ReadOnlySpan<byte> next)
    {
        if (next is [(byte)'.', var first, ..])
            return SpfBytes.IsAlphaNumeric(first) && SpfBytes.IsAlphaNumeric(last[^1]) && !TermHead.StartsTerm(next[1..]);

        const int DotsOfAddress = 3;
        return name.Mechanism == SpfMechanism.Ip4
            && last[^1] == '.'
            && SpfBytes.IsDigit(next[0])
            && last.Count((byte)'.') + next.Count((byte)'.') == DotsOfAddress;
    }

    /// <summary><c>ip4:192.0 2.1.5</c>, <c>ip6:2001:d b8::1</c>: the first half is no address, and both together are one.</summary>
    private static bool IsAddressCutInTwo(TermHead name, ReadOnlySpan<byte> head, ReadOnlySpan<byte> last, ReadOnlySpan<byte> next)
    {
        ReadOnlySpan<byte> first = AddressOf(name, head, last);
        return !first.IsEmpty && !TermHead.StartsTerm(next) && NetworkText.FamilyOfNetwork(first) is null && IsAddress(name, first, next);
    }

    /// <summary>What stands behind <c>ip4:</c> or <c>ip6:</c> in a term's first word; empty when it is none of these.</summary>
    private static ReadOnlySpan<byte> AddressOf(TermHead name, ReadOnlySpan<byte> head, ReadOnlySpan<byte> last)
    {
        bool isAddress = name.Mechanism is SpfMechanism.Ip4 or SpfMechanism.Ip6 && name.Follow == ':';
        return isAddress && last.StartsWith(head) ? last[(name.NameEnd + 1)..] : [];
    }

    private static bool IsAddress(TermHead name, ReadOnlySpan<byte> first, ReadOnlySpan<byte> second) =>
        first.Length + second.Length <= NetworkText.MaxNetworkLength && NetworkText.FamilyOfNetwork([.. first, .. second]) == name.Mechanism;

    /// <summary><c>include:_ spf.example.org</c>, <c>exp=why. %{d}</c>: the first half is no domain, and the second is no term.</summary>
    private static bool IsDomainCutInTwo(TermHead name, ReadOnlySpan<byte> head, ReadOnlySpan<byte> last, ReadOnlySpan<byte> next)
    {
        ReadOnlySpan<byte> first = last.StartsWith(head) ? last[Math.Min(last.Length, name.NameEnd + 1)..] : last;
        bool isAddress = name.Mechanism is SpfMechanism.Ip4 or SpfMechanism.Ip6;
        if (isAddress || first.IsEmpty || !SpfBytes.IsNameByte(first[^1]) || TermHead.StartsTerm(next) || SpfBytes.IsQualifier(next[0]))
            return false;

        // No top label begins with an underscore.
        if (DomainText.TopLabelOf(first) is [(byte)'_', ..] && DomainText.LooksLikeHostName(next))
            return true;

        int macro = next.IndexOf("%{"u8);
        return macro >= 0 && IsNamePart(next[..macro]) && !DomainText.EndsInTopLabel(DomainText.WithoutCidr(first));
    }

    private static bool IsNamePart(ReadOnlySpan<byte> text)
    {
        foreach (byte value in text)
        {
            if (!SpfBytes.IsNameByte(value))
                return false;
        }

        return true;
    }

    private static bool IsArgument(TermHead name, ReadOnlySpan<byte> word)
    {
        if (TermHead.StartsTerm(word) || SpfBytes.IsQualifier(word[0]))
            return false;

        if (name.Mechanism is SpfMechanism.Ip4 or SpfMechanism.Ip6)
            return SpfBytes.IsDigit(word[0]) || NetworkText.FamilyOfNetwork(word) is not null;

        return DomainText.LooksLikeHostName(word) || word.IndexOf("%{"u8) >= 0;
    }

    /// <summary>Whether the word can be a letter with its transformers, as in <c>%{ d2 }</c>.</summary>
    private static bool IsInsideOfMacro(ReadOnlySpan<byte> word) => word.Length <= 3 && SpfBytes.IsAlphaNumeric(word[0]) && !TermHead.StartsTerm(word);

    private static bool ClosesMacro(ReadOnlySpan<byte> word)
    {
        int close = word.IndexOf((byte)'}');
        return close >= 0 && word[..close].IndexOf("%{"u8) < 0;
    }
}
