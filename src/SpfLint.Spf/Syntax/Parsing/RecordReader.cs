using System.Collections.Immutable;
using SpfLint.Spf.Evaluation.Grammar;

namespace SpfLint.Spf.Syntax.Parsing;

/// <summary>
/// Reads a record (RFC 7208 section 4.6) in passes: characters, white space, separators, and then each term by itself.
/// Every pass mends what it reports, so that the next one does not stumble over the same mistake. Most records are plain and need
/// none of that.
/// </summary>
internal static class RecordReader
{
    public static SpfRecord Read(ReadOnlyMemory<byte> original, SpfVersion version)
    {
        // Nobody reads the terms of a Sender ID record.
        if (version.Kind == SpfVersionKind.SenderId)
            return Unread(original, version);

        // What has macros is never plain.
        if (version.Kind != SpfVersionKind.Spf
            || original.Span.Contains((byte)'%')
            || GrammarReader.Read(original, out _) is not { } valid
            || !PlainRecord.Is(valid))
        {
            return ReadWithCare(original, version);
        }

        valid.IsPlain = true;
        return valid;
    }

    /// <summary>Reads a record about which there may be something to say.</summary>
    internal static SpfRecord ReadWithCare(ReadOnlyMemory<byte> original, SpfVersion version)
    {
        var errors = new List<SpfError>();
        int start = version.Span.End;
        RepairedText text = MendBehindVersion(new RepairedText(original), version);
        text = CharacterPass.Run(text, start, errors);
        text = MarkupPass.Run(text, start, errors);
        text = CommentPass.Run(text, start, errors);
        text = BracketedTermPass.Run(text, start, errors);
        text = JunkBeforeTermPass.Run(text, start, errors);
        text = DoubledNamePass.Run(text, start, errors);
        text = AddressSeparatorPass.Run(text, start, errors);
        text = SplitArgumentPass.Run(text, start, errors);
        text = SpacePass.Run(text, start, errors);
        text = SeparatorPass.Run(text, start, errors);
        List<SpfError> earlier = [.. ErrorFolding.Fold(errors).OrderBy(error => error.Span.Start)];

        ImmutableArray<SpfTerm>.Builder terms = ImmutableArray.CreateBuilder<SpfTerm>();
        var seen = new SeenModifiers();
        var between = new List<SpfError>();
        int nextError = 0;
        foreach (TextRange word in TermWords.Read(text.Bytes, start))
        {
            SpfSpan span = text.Map(word);
            while (nextError < earlier.Count && earlier[nextError].Span.Start < span.Start)
                between.Add(earlier[nextError++]);
            int firstError = nextError;
            while (nextError < earlier.Count && earlier[nextError].Span.Start < span.End)
                nextError++;

            SpfTerm term = TermReader.Read(text, word, earlier[firstError..nextError], seen);
            terms.Add(term);
            // What a second record repeats, it repeats because it is a second record.
            if (term.Errors.Any(error => error.Kind == SpfErrorKind.RepeatedVersion))
                seen.Clear();
        }

        between.AddRange(earlier[nextError..]);
        ImmutableArray<SpfTerm> all = terms.ToImmutable();
        return new SpfRecord(original)
        {
            Version = version.Span,
            Terms = all,
            Separators = Gaps(start, all, original.Length),
            Errors = Collect(version.Error, between, all),
        };
    }

    private static SpfRecord Unread(ReadOnlyMemory<byte> original, SpfVersion version) => new(original)
    {
        Version = version.Span,
        Terms = [],
        Separators = Gaps(version.Span.End, [], original.Length),
        Errors = version.Error is null ? [] : [version.Error],
    };

    /// <summary>Takes out what a mistake in the version left behind the terms, such as the second of two quotes.</summary>
    private static RepairedText MendBehindVersion(RepairedText text, SpfVersion version)
    {
        if (version.Error is null)
            return text;

        var log = new RepairLog(text, []);
        foreach (SpfEdit edit in version.Error.Edits)
        {
            if (edit.Span.Start >= version.Span.End && edit.Span.Length > 0)
                log.Mend(new TextRange(edit.Span.Start, edit.Span.End), edit.NewText);
        }

        return log.Result();
    }

    private static ImmutableArray<SpfSpan> Gaps(int start, ImmutableArray<SpfTerm> terms, int end)
    {
        ImmutableArray<SpfSpan>.Builder gaps = ImmutableArray.CreateBuilder<SpfSpan>(terms.Length + 1);
        int at = start;
        foreach (SpfTerm term in terms)
        {
            if (term.Span.Start > at)
                gaps.Add(SpfSpan.FromBounds(at, term.Span.Start));
            at = term.Span.End;
        }

        if (end > at)
            gaps.Add(SpfSpan.FromBounds(at, end));
        return gaps.ToImmutable();
    }

    private static ImmutableArray<SpfError> Collect(SpfError? version, List<SpfError> between, ImmutableArray<SpfTerm> terms)
    {
        IEnumerable<SpfError> all = between.Concat(terms.SelectMany(term => term.Errors));
        if (version is not null)
            all = all.Where(error => error.Span != version.Span || error.Kind != version.Kind).Prepend(version);
        return [.. all.OrderBy(error => error.Span.Start)];
    }
}
