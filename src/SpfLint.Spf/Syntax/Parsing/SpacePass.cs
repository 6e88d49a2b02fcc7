using System.Text;

namespace SpfLint.Spf.Syntax.Parsing;

/// <summary>
/// Looks at the white space between words. Where it cuts a term in two, as in <c>include: x</c>, it is taken out; where it
/// is not a single space (RFC 7208 section 12, <c>terms</c>), it is reported.
/// </summary>
internal static class SpacePass
{
    public static RepairedText Run(RepairedText text, int start, List<SpfError> errors)
    {
        ReadOnlySpan<byte> bytes = text.Bytes;
        var log = new RepairLog(text, errors);

        // The words so far that are one term, without what stood between them: only its head and its end are looked at.
        var term = new JoinedWord();
        int at = start;
        while (at < bytes.Length)
        {
            var gap = new TextRange(at, EndOfRun(bytes, at, isWhiteSpace: true));
            var word = new TextRange(gap.End, EndOfRun(bytes, gap.End, isWhiteSpace: false));
            ReadOnlySpan<byte> next = word.Of(bytes);
            if (gap.IsEmpty || term.IsEmpty || next.IsEmpty)
            {
                CheckGap(text, gap, next.IsEmpty, log);
                term.Restart(next);
            }
            else if (SpaceInsideTerm.IsBehindQualifier(term.Last, next) || SpaceInsideTerm.IsBehindFirstLetter(term.Last, next))
            {
                var swapped = gap with { Start = gap.Start - 1 };
                log.Report(SpfErrorKind.SpaceInTerm, gap, swapped, " " + (char)bytes[swapped.Start]);
                term.Restart(next);
            }
            else if (SpaceInsideTerm.MeasureEnd(term.Head, term.Last, term.IsInMacro, next) is > 0 and var length)
            {
                log.Report(SpfErrorKind.SpaceInTerm, gap, gap with { End = gap.End + length }, Encoding.ASCII.GetString(next[..length]) + " ");
                term.Restart(next[length..]);
            }
            else
            {
                switch (SpaceInsideTerm.IsQualifierRepeated(term.Head, next) ? null : SpaceInsideTerm.Find(term.Head, term.Last, term.IsInMacro, next))
                {
                    case null when SpaceInsideTerm.IsQualifierRepeated(term.Head, next):
                        var repeated = gap with { Start = gap.Start - 1 };
                        // One key held too long is one slip.
                        if (term.FollowsItself)
                            log.Extend(repeated, "");
                        else
                            log.Report(SpfErrorKind.RepeatedQualifier, repeated, repeated, "");
                        term.Restart(next);
                        term.FollowsItself = true;
                        break;
                    case null:
                        CheckGap(text, gap, isTrailing: false, log);
                        term.Restart(next);
                        break;
                    case "" when term.HasSpace:
                        // Spaces on both sides of a colon are one slip.
                        log.Extend(gap, "");
                        term.Append(next);
                        break;
                    case "":
                        log.Report(SpfErrorKind.SpaceInTerm, gap, gap, "");
                        term.Append(next);
                        term.HasSpace = true;
                        break;
                    case string separator:
                        log.Report(SpfErrorKind.WrongArgumentSeparator, gap, gap, separator);
                        term.Append(next);
                        break;
                }
            }

            at = word.End;
        }

        return log.Result();
    }

    private static int EndOfRun(ReadOnlySpan<byte> bytes, int start, bool isWhiteSpace)
    {
        int end = start;
        while (end < bytes.Length && SpfBytes.IsWhiteSpace(bytes[end]) == isWhiteSpace)
            end++;
        return end;
    }

    private static void CheckGap(RepairedText text, TextRange gap, bool isTrailing, RepairLog log)
    {
        ReadOnlySpan<byte> white = gap.Of(text.Bytes);
        string wanted = isTrailing ? "" : " ";
        if (white.IndexOfAnyExcept((byte)' ') >= 0)
        {
            log.Report(SpfErrorKind.WrongSeparator, gap, gap, wanted);
            return;
        }

        // Spaces that stand for another character have been reported as that character.
        var extra = new TextRange(gap.Start + wanted.Length, gap.End);
        if (extra.Length > 0 && text.Map(gap).Length == gap.Length)
            log.ReportOnly(SpfErrorKind.ExtraWhitespace, extra, new SpfEdit(text.Map(extra), ""));
    }

    /// <summary>A term gathered from words: its first bytes, and its last word.</summary>
    private ref struct JoinedWord
    {
        // Long enough for two qualifiers, the longest name, and what follows it.
        private const int HeadLength = TermNames.MaxLength + 4;

        private byte[]? _joined;
        private ReadOnlySpan<byte> _first;

        public readonly bool IsEmpty => Last.IsEmpty;

        public readonly ReadOnlySpan<byte> Head => _joined ?? _first;

        public ReadOnlySpan<byte> Last { get; private set; }

        /// <summary>Whether the last word ends inside a macro.</summary>
        public bool IsInMacro { get; private set; }

        /// <summary>Whether white space has been taken out of it.</summary>
        public bool HasSpace { get; set; }

        /// <summary>Whether the word before it was its own qualifier.</summary>
        public bool FollowsItself { get; set; }

        public void Restart(ReadOnlySpan<byte> word)
        {
            _joined = null;
            _first = word;
            Last = word;
            HasSpace = false;
            FollowsItself = false;
            IsInMacro = EndsInMacro(word, wasInMacro: false);
        }

        public void Append(ReadOnlySpan<byte> word)
        {
            if (Head.Length < HeadLength)
                _joined = [.. Head, .. word[..Math.Min(word.Length, HeadLength)]];
            Last = word;
            IsInMacro = EndsInMacro(word, IsInMacro);
        }

        private static bool EndsInMacro(ReadOnlySpan<byte> word, bool wasInMacro)
        {
            int open = word.LastIndexOf("%{"u8);
            int close = word.LastIndexOf((byte)'}');
            return open > close || (wasInMacro && close < 0);
        }
    }
}
