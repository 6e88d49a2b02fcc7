namespace SpfLint.Spf.Syntax.Parsing;

/// <summary>Makes one error of what is one mistake, but was seen by two passes.</summary>
internal static class ErrorFolding
{
    public static IEnumerable<SpfError> Fold(List<SpfError> errors)
    {
        if (errors.Count < 2)
            return errors;

        return FoldCharacters(FoldBoundaries(DropCommented([.. errors.OrderBy(error => error.Span.Start).ThenBy(error => -error.Span.Length)])));
    }

    /// <summary>What a comment holds goes with the comment.</summary>
    private static List<SpfError> DropCommented(List<SpfError> errors)
    {
        int end = 0;
        var kept = new List<SpfError>(errors.Count);
        foreach (SpfError error in errors)
        {
            if (error.Kind == SpfErrorKind.Comment)
                end = error.Span.End;
            else if (error.Span.Start < end)
                continue;
            kept.Add(error);
        }

        return kept;
    }

    /// <summary>The quotes of <c>mx" "a</c> are the end and the start of a character-string: one mistake around one space.</summary>
    private static List<SpfError> FoldBoundaries(List<SpfError> errors)
    {
        for (int i = errors.Count - 1; i > 0; i--)
        {
            SpfError before = errors[i - 1], behind = errors[i];
            bool isBoundary = before.Kind == SpfErrorKind.StrayCharacter
                && behind is { Kind: SpfErrorKind.StrayCharacter, Edits.Length: 1 }
                && behind.Span.Start == before.Span.End + 1
                && (before.Edits.IsEmpty || before.Edits[^1].Span.End <= behind.Edits[0].Span.Start);
            if (!isBoundary)
                continue;

            errors[i - 1] = before with { Edits = before.Edits.AddRange(behind.Edits) };
            errors.RemoveAt(i);
        }

        return errors;
    }

    /// <summary>
    /// A curly quote is no foreign character and then a stray quote: it goes as a whole. A long dash before a space is one slip
    /// for a hyphen.
    /// </summary>
    private static List<SpfError> FoldCharacters(List<SpfError> errors)
    {
        ILookup<SpfSpan, SpfError> stray = errors.Where(error => error.Kind == SpfErrorKind.StrayCharacter).ToLookup(error => error.Span);
        ILookup<int, SpfError> spaces = errors.Where(error => error.Kind == SpfErrorKind.SpaceInTerm).ToLookup(error => error.Span.Start);
        var folded = new HashSet<SpfError>(ReferenceEqualityComparer.Instance);
        var deleted = new HashSet<SpfSpan>();
        var result = new List<SpfError>();
        foreach (SpfError error in errors.Where(error => error.Kind == SpfErrorKind.NonAsciiCharacter))
        {
            // The second of two curly quotes goes with the first.
            if (deleted.Contains(error.Span))
                continue;

            if (stray[error.Span].FirstOrDefault() is { } quote)
            {
                folded.Add(quote);
                deleted.UnionWith(quote.Edits.Select(edit => edit.Span));
                result.Add(error with { Edits = quote.Edits });
            }
            else if (!error.Edits.IsEmpty && spaces[error.Span.End].FirstOrDefault() is { } space && Join(error, space) is { } joined)
            {
                folded.Add(space);
                result.Add(joined);
            }
            else
            {
                result.Add(error);
            }
        }

        result.AddRange(errors.Where(error => error.Kind != SpfErrorKind.NonAsciiCharacter && !folded.Contains(error)));
        return result;
    }

    /// <summary>The dash and the space as one; null where they do not go together, for more than the dash is foreign.</summary>
    private static SpfError? Join(SpfError dash, SpfError space)
    {
        SpfSpan first = space.Edits[0].Span;
        if (first.Start >= dash.Span.End)
            return dash with { Edits = dash.Edits.AddRange(space.Edits) };

        return first.Start <= dash.Span.Start ? dash with { Edits = space.Edits } : null;
    }
}
