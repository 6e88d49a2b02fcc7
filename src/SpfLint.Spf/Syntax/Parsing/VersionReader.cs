using System.Buffers;
using System.Collections.Immutable;
using System.Text;

namespace SpfLint.Spf.Syntax.Parsing;

/// <summary>Finds out whether a text is SPF (RFC 7208 section 4.5), or was meant to be and which bytes keep it from being so.</summary>
internal sealed class VersionReader
{
    private static readonly SearchValues<byte> Opening = SearchValues.Create("\"'`<([{"u8);

    private static readonly SearchValues<byte> Letters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"u8);

    private static readonly SpfVersion NoSpf = new(SpfVersionKind.None, default, null);

    private readonly RepairedText _text;
    private readonly List<SpfError> _characterErrors = [];

    // What was meant as the record, without what stands before it and the quotes around it.
    private readonly TextRange _prefix;
    private readonly TextRange _record;
    private readonly TextRange _closingQuotes;
    private readonly bool _isQuotation;

    private VersionReader(ReadOnlyMemory<byte> original)
    {
        _text = CharacterPass.Run(new RepairedText(original), 0, _characterErrors);
        ReadOnlySpan<byte> bytes = _text.Bytes;
        int start = 0;
        while (start < bytes.Length && (SpfBytes.IsWhiteSpace(bytes[start]) || SpfBytes.IsQuote(bytes[start]) || bytes[start] == '\\'))
            start++;
        if (!TermHead.StartsVersion(bytes[start..]))
            start = Math.Max(start, RecordLabel.Measure(bytes));

        _prefix = new TextRange(0, start);
        _record = new TextRange(start, bytes.Length);
        _closingQuotes = new TextRange(bytes.Length, bytes.Length);
        byte quote = ClosingOf(bytes[..start]);
        int close = quote == 0 ? -1 : SpfBytes.IsQuote(quote) ? bytes[start..].IndexOf(quote) : bytes[start..].LastIndexOf(quote);
        if (close < 0)
            return;

        // Behind a record that is wholly in quotes nothing follows; otherwise the quotes are part of a sentence.
        int end = start + close;
        ReadOnlySpan<byte> behind = bytes[(end + 1)..];
        while (end > start && (SpfBytes.IsWhiteSpace(bytes[end - 1]) || bytes[end - 1] == '\\'))
            end--;
        if (IsVersionAlone(bytes[start..end], behind))
        {
            _closingQuotes = new TextRange(end, bytes.Length - behind.Length);
            return;
        }

        _isQuotation = !behind.TrimStart("\"'`\\ \t)>]}"u8).IsEmpty;
        _record = new TextRange(start, end);
        _closingQuotes = new TextRange(end, bytes.Length);
    }

    private bool IsVersionQuoted => !_closingQuotes.IsEmpty && _closingQuotes.End < _text.Length;

    private ReadOnlySpan<byte> Record => _record.Of(_text.Bytes);

    public static SpfVersion Read(ReadOnlyMemory<byte> text) => new VersionReader(text).Read();

    private SpfVersion Read()
    {
        ReadOnlySpan<byte> record = Record;
        if (_isQuotation || record.IsEmpty)
            return NoSpf;
        if (IsSenderId(record))
            return ReadSenderId(record);
        if (IsVersionQuoted)
            return ReadBeforeVersion(_closingQuotes.End - _record.Start);
        if (TermHead.StartsVersion(record))
            return ReadBehindVersion(record);

        return VersionTag.Read(record) is { } tag && IsMeant(record, tag) ? ReadTag(record, tag) : NoSpf;
    }

    /// <summary>What closes the quotes or brackets that are open before the record; 0 when none are.</summary>
    private static byte ClosingOf(ReadOnlySpan<byte> prefix)
    {
        int last = prefix.LastIndexOfAny(Opening);
        return last < 0 ? (byte)0 : prefix[last] switch
        {
            (byte)'<' => (byte)'>',
            (byte)'(' => (byte)')',
            (byte)'[' => (byte)']',
            (byte)'{' => (byte)'}',
            byte quote => quote,
        };
    }

    /// <summary><c>"v=spf1" mx -all</c>: the quotes are around the version only.</summary>
    private static bool IsVersionAlone(ReadOnlySpan<byte> quoted, ReadOnlySpan<byte> behind) =>
        quoted.Length == SpfRecord.VersionText.Length
        && TermHead.StartsVersion(quoted)
        && behind.StartsWith(" "u8)
        && (VersionEvidence.IsAllTerms(behind) || VersionEvidence.HasUnmistakableTerm(behind));

    private static bool IsSenderId(ReadOnlySpan<byte> record)
    {
        // Behind SPF's own tag the scope alone tells it from a mistyped 'v=spf1'.
        ReadOnlySpan<byte> tag = "spf2.0"u8;
        ReadOnlySpan<byte> mixed = "v=spf2.0/"u8;
        if (record.Length > mixed.Length && Ascii.EqualsIgnoreCase(record[..mixed.Length], mixed))
            return true;

        return record.Length >= tag.Length
            && Ascii.EqualsIgnoreCase(record[..tag.Length], tag)
            && (record.Length == tag.Length
                || record[tag.Length] == '/'
                || (record[tag.Length] == ' ' && (VersionEvidence.IsAllTerms(record[tag.Length..]) || VersionEvidence.HasUnmistakableTerm(record[tag.Length..]))));
    }

    private SpfVersion ReadSenderId(ReadOnlySpan<byte> record)
    {
        int length = record.IndexOf((byte)' ');
        SpfSpan span = _text.Map(_record.Start, length < 0 ? _record.End : _record.Start + length);
        return new SpfVersion(SpfVersionKind.SenderId, SpfSpan.FromBounds(0, span.End), new SpfError(SpfErrorKind.SenderIdRecord, span));
    }

    /// <summary>The version is there: what keeps it from being seen stands before or behind it.</summary>
    private SpfVersion ReadBehindVersion(ReadOnlySpan<byte> record)
    {
        int length = SpfRecord.VersionText.Length;
        ReadOnlySpan<byte> rest = record[length..];
        if (rest.IsEmpty || rest[0] == ' ')
            return ReadBeforeVersion(length);
        if (SpfBytes.IsWhiteSpace(rest[0]))
        {
            ReadOnlySpan<byte> terms = rest.TrimStart(" \t\r\n\v\f"u8);
            return Meant(length, SpfErrorKind.WrongSeparator, At(length, record.Length - terms.Length), terms.IsEmpty ? "" : " ");
        }

        if (MarkupPass.Read(rest, out int markup) is { } plain)
            return Meant(length + markup, SpfErrorKind.MalformedVersion, At(length, length + markup), rest.Length == markup || rest[markup] == ' ' ? "" : " " + plain.Trim());

        bool isOneLate = rest.Length > 2 && rest[1] == ' ' && rest[2] != ' ';
        ReadOnlySpan<byte> second = isOneLate ? WordList.Read(rest)[1].Of(rest) : [];
        if (isOneLate && rest[0] is (byte)'-' or (byte)'~' or (byte)'?' && TermHead.StartsTerm(second) && !SpfBytes.IsQualifier(second[0]))
            return MeantUndecided(At(length, length + 1));
        if (isOneLate && IsFirstOf(record[..(length + 1)], second))
            return Meant(length, SpfErrorKind.MissingSpace, At(length, length + 1), At(length, length + 2), " " + (char)rest[0]);

        // The keys above the space bar.
        ReadOnlySpan<byte> word = rest[..WordList.Read(rest)[0].End];
        bool isKeyBeside = "xcvbnm"u8.Contains((byte)(rest[0] | 0x20)) && !TermHead.StartsTerm(word) && TermHead.StartsTerm(word[1..]);
        int junk = isKeyBeside ? 1 : 0;
        while (junk < word.Length && !TermHead.StartsTerm(word[junk..]) && !SpfBytes.IsAlpha(word[junk]))
            junk++;

        bool isTerm = junk < word.Length;
        if (junk > 0)
            return Meant(length + junk, SpfErrorKind.MalformedVersion, At(length, length + junk), isTerm ? " " : "");

        if (!TermHead.StartsTerm(word) && word.IndexOfAnyExcept(Letters) < 0)
            return ReadLettersBehind(length, word.Length);

        int head = TermHead.StartsTerm(word) ? TermHead.Read(word).NameEnd : rest.IndexOfAny(" :="u8);
        int headEnd = head < 0 ? record.Length : length + head;
        return Meant(length, SpfErrorKind.MissingSpace, At(length, headEnd), At(length, length), " ");
    }

    /// <summary><c>v=spf1s mx</c>: a letter too many; one alone or a word, as in <c>v=spf1verification</c>, may be anything.</summary>
    private SpfVersion ReadLettersBehind(int length, int count)
    {
        TextRange letters = At(length, length + count);
        SpfVersion version = Meant(length + count, SpfErrorKind.MalformedVersion, letters, "");
        return count == 1 && letters.End < _record.End ? version : version with { Error = version.Error! with { Edits = [] } };
    }

    /// <summary><c>v=spf1i p4:192.0.2.1</c>, <c>v=spf1a :x.example</c>: the space stands one character too late.</summary>
    private static bool IsFirstOf(ReadOnlySpan<byte> version, ReadOnlySpan<byte> next) => version[^1] switch
    {
        (byte)'a' or (byte)'A' when next[0] is (byte)':' or (byte)'/' => true,
        _ => SpaceInsideTerm.IsBehindFirstLetter(version, next),
    };

    private SpfVersion ReadBeforeVersion(int length)
    {
        int before = _text.Map(_record.Start, _record.Start + 1).Start;
        if (before > 0)
            return Meant(length, SpfErrorKind.TextBeforeVersion, _prefix, _prefix, "");

        // Nothing before it, and yet no version: some of its characters, or the space, only look right.
        SpfSpan version = _text.Map(At(0, length));
        return new SpfVersion(SpfVersionKind.MeantAsSpf, version, _characterErrors.Count > 0 ? _characterErrors[0] : null);
    }

    private static bool IsMeant(ReadOnlySpan<byte> record, VersionTag tag)
    {
        ReadOnlySpan<byte> terms = record[tag.Length..];
        bool isStrong = tag.HasV && record.Length >= 5 && Ascii.EqualsIgnoreCase(record[..5], "v=spf");
        if (isStrong)
            return true;
        if (tag.HasV)
            return VersionEvidence.HasUnmistakableTerm(terms) || (tag.IsSpf && tag.HasNumber && VersionEvidence.IsAllTerms(terms));

        return tag.IsSpf
            && VersionEvidence.StartsWithTerm(terms)
            && (VersionEvidence.HasUnmistakableTerm(terms) || (tag.HasNumber && VersionEvidence.IsAllTerms(terms)));
    }

    /// <summary>Points at what differs from <c>v=spf1</c>; at the whole tag when something is only missing.</summary>
    private SpfVersion ReadTag(ReadOnlySpan<byte> record, VersionTag tag)
    {
        string written = Encoding.ASCII.GetString(record[..tag.Length]).ToLowerInvariant();
        string right = Encoding.ASCII.GetString(SpfRecord.VersionText);
        int shorter = Math.Min(written.Length, right.Length);
        int same = 0;
        while (same < shorter && written[same] == right[same])
            same++;
        int sameBehind = 0;
        while (sameBehind < shorter - same && written[^(sameBehind + 1)] == right[^(sameBehind + 1)])
            sameBehind++;

        TextRange wrong = At(same, written.Length - sameBehind);
        string missing = right[same..^sameBehind];
        return Meant(tag.Length, SpfErrorKind.MalformedVersion, wrong.IsEmpty ? At(0, tag.Length) : wrong, wrong, missing);
    }

    /// <summary><c>v=spf1- mx</c>: whether the sign is the qualifier of the next term decides about its hosts.</summary>
    private SpfVersion MeantUndecided(TextRange sign)
    {
        SpfVersion version = Meant(sign.End - _record.Start, SpfErrorKind.MalformedVersion, sign, "");
        return version with { Error = version.Error! with { Edits = [] } };
    }

    private SpfVersion Meant(int length, SpfErrorKind kind, TextRange range, string newText) =>
        Meant(length, kind, range, range, newText);

    private SpfVersion Meant(int length, SpfErrorKind kind, TextRange at, TextRange range, string newText)
    {
        SpfSpan whole = SpfSpan.FromBounds(0, _text.Map(At(0, length)).End);
        SpfSpan before = SpfSpan.FromBounds(0, _text.Map(_record.Start, _record.Start + 1).Start);
        bool isBefore = kind == SpfErrorKind.TextBeforeVersion;
        var edits = ImmutableArray.CreateBuilder<SpfEdit>();
        if (before.Length > 0)
            edits.Add(new SpfEdit(before, ""));
        if (!isBefore)
            edits.Add(new SpfEdit(_text.Map(range), newText));
        if (FindClosingQuotes(range) is { IsEmpty: false } closing)
            edits.Add(new SpfEdit(_text.Map(closing), ""));
        SpfSpan span = isBefore ? before : _text.Map(at);
        return new SpfVersion(SpfVersionKind.MeantAsSpf, whole, new SpfError(kind, span) { Edits = edits.ToImmutable() });
    }

    /// <summary>The quotes that close those before the record, or those in the wrong bytes of the version.</summary>
    private TextRange FindClosingQuotes(TextRange wrong)
    {
        ReadOnlySpan<byte> bytes = _text.Bytes;
        int quote = wrong.Of(bytes).IndexOfAny("\"'`"u8);
        return _closingQuotes.IsEmpty && quote >= 0 && wrong.End < bytes.Length && bytes[^1] == wrong.Of(bytes)[quote]
            ? new TextRange(bytes.Length - 1, bytes.Length)
            : _closingQuotes;
    }

    private TextRange At(int start, int end) => new(_record.Start + start, _record.Start + end);
}
