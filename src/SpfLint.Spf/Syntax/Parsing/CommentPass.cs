namespace SpfLint.Spf.Syntax.Parsing;

/// <summary>
/// Takes out comments, which a record cannot have (RFC 7208 section 4.6.1): <c>-all ; our policy</c>, <c>-all # note</c>,
/// <c>mx (office) -all</c>. Where terms follow, the mark is a wrong separator and no comment.
/// </summary>
internal static class CommentPass
{
    public static RepairedText Run(RepairedText text, int start, List<SpfError> errors)
    {
        ReadOnlySpan<byte> bytes = text.Bytes;
        if (bytes[start..].IndexOfAny(";#(/"u8) < 0)
            return text;

        List<TextRange> words = WordList.Read(bytes, start);
        var prose = new ProseCount(bytes, words);
        var log = new RepairLog(text, errors);
        bool isComplete = false;
        int close = 0;
        for (int i = 0; i < words.Count; i++)
        {
            TextRange comment = bytes[words[i].Start] == '('
                ? FindBracketed(bytes, words, i, prose, isComplete, ref close)
                : FindTrailing(bytes, words, i, prose, isComplete);
            if (comment.IsEmpty)
            {
                isComplete |= CompletesRecord(words[i].Of(bytes));
                continue;
            }

            int from = comment.Start;
            while (from > start && SpfBytes.IsWhiteSpace(bytes[from - 1]))
                from--;
            var deletion = comment with { Start = from };
            log.ReportOnly(SpfErrorKind.Comment, comment, new SpfEdit(text.Map(deletion), ""));
            log.Mend(deletion, "");
            while (i + 1 < words.Count && words[i + 1].Start < comment.End)
                i++;
        }

        return log.Result();
    }

    /// <summary><c>(office)</c>, in one word or in several.</summary>
    private static TextRange FindBracketed(
        ReadOnlySpan<byte> bytes, List<TextRange> words, int index, ProseCount prose, bool isComplete, ref int close)
    {
        close = Math.Max(close, index);
        while (close < words.Count && bytes[words[close].End - 1] != ')')
            close++;
        return close < words.Count && prose.IsProse(index, close + 1, isComplete)
            ? new TextRange(words[index].Start, words[close].End)
            : default;
    }

    /// <summary><c># note</c>, <c>// note</c>, <c>; note</c>: up to the record's end.</summary>
    private static TextRange FindTrailing(ReadOnlySpan<byte> bytes, List<TextRange> words, int index, ProseCount prose, bool isComplete)
    {
        TextRange word = words[index];
        ReadOnlySpan<byte> text = word.Of(bytes);
        bool isPrefixLength = DomainText.IsDigitsAndSlashes(text) && text.Length > 2;
        bool isMark = !isPrefixLength && (text[0] is (byte)'#' or (byte)';' || text.StartsWith("//"u8) || text.StartsWith("/*"u8));
        if (!isMark && text[^1] != ';')
            return default;

        int mark = isMark ? word.Start : word.End - 1;
        bool isAlone = text.TrimStart(";#/*"u8).IsEmpty;
        int first = isMark && !isAlone ? index : index + 1;
        bool isSeparator = bytes[mark] == ';' && prose.HasArgument(first);
        isComplete |= !isMark && CompletesRecord(text[..^1]);
        if (isSeparator)
            return default;
        if (prose.IsProse(first, words.Count, isComplete))
            return new TextRange(mark, bytes.Length);

        // «mx # office -all»: what nobody writes in prose ends the comment.
        int next = prose.NextUnmistakable(first);
        return isMark && next > first && prose.IsProse(first, next, isComplete: false) ? new TextRange(mark, words[next - 1].End) : default;
    }

    private static bool CompletesRecord(ReadOnlySpan<byte> word) =>
        TermHead.Read(word) is { Mechanism: SpfMechanism.All } or { Modifier: SpfModifierKind.Redirect };

    /// <summary>How many words, up to each one, are terms, so that any stretch of them can be judged at once.</summary>
    private sealed class ProseCount
    {
        private readonly int[] _terms;
        private readonly int[] _unmistakable;
        private readonly int[] _arguments;
        private readonly int[] _next;

        public ProseCount(ReadOnlySpan<byte> bytes, List<TextRange> words)
        {
            _terms = new int[words.Count + 1];
            _unmistakable = new int[words.Count + 1];
            _arguments = new int[words.Count + 1];
            _next = new int[words.Count + 1];
            for (int i = 0; i < words.Count; i++)
            {
                ReadOnlySpan<byte> word = words[i].Of(bytes).TrimStart("(;#/*"u8).TrimEnd(");,"u8);
                _terms[i + 1] = _terms[i] + (TermHead.StartsTerm(word) ? 1 : 0);
                _unmistakable[i + 1] = _unmistakable[i] + (VersionEvidence.IsUnmistakable(word) ? 1 : 0);
                _arguments[i + 1] = _arguments[i] + (HasArgument(word) ? 1 : 0);
            }

            _next[words.Count] = words.Count;
            for (int i = words.Count - 1; i >= 0; i--)
                _next[i] = _unmistakable[i + 1] > _unmistakable[i] ? i : _next[i + 1];
        }

        /// <summary>Whether there are words and none is a term; behind a complete record, the English words among them are words.</summary>
        public bool IsProse(int start, int end, bool isComplete)
        {
            int terms = _terms[end] - _terms[start];
            return end > start
                && _unmistakable[end] == _unmistakable[start]
                && (isComplete ? terms < end - start : terms == 0);
        }

        /// <summary>The first word from there on that nobody writes in prose; the number of words when there is none.</summary>
        public int NextUnmistakable(int start) => _next[Math.Min(start, _next.Length - 1)];

        /// <summary>Whether a word from there on may be a misspelt term: an address, or a name with an argument.</summary>
        public bool HasArgument(int start) => start < _arguments.Length && _arguments[^1] > _arguments[start];

        private static bool HasArgument(ReadOnlySpan<byte> word)
        {
            bool hasSeparator = word.Length > 1 && word[..^1].IndexOfAny((byte)':', (byte)'=') > 0 && word.IndexOf("://"u8) < 0;
            return hasSeparator || NetworkText.FamilyOfNetwork(word) is not null || DomainText.LooksLikeHostName(word);
        }
    }
}
