namespace SpfLint.Spf.Syntax.Parsing;

/// <summary>
/// Tells valid records in which nothing could be meant otherwise: the tree that the grammar gives is then the one that its author meant, and
/// no pass has anything to say. What is not plain may well be right.
/// </summary>
internal static class PlainRecord
{
    /// <summary>Whether a valid record is plain.</summary>
    /// <param name="record">A record as the grammar has it.</param>
    public static bool Is(SpfRecord record)
    {
        ReadOnlySpan<byte> text = record.Text.Span;
        foreach (SpfSpan separator in record.Separators)
        {
            if (separator.Length != 1 || separator.End == text.Length)
                return false;
        }

        foreach (SpfTerm term in record.Terms)
        {
            bool isPlain = term switch
            {
                SpfDirective directive => directive.DomainSpec is not { } target || IsPlain(target.Text.Span),
                SpfModifier { DomainSpec: { } target } => IsPlain(target.Text.Span),
                _ => false,
            };
            if (!isPlain)
                return false;
        }

        return true;
    }

    /// <summary>Whether a domain is a host name without a final dot, in which no term could begin.</summary>
    private static bool IsPlain(ReadOnlySpan<byte> domain)
    {
        if (domain.Length > DomainText.MaxNameLength || domain[^1] == '.' || !DomainText.LooksLikeHostName(domain))
            return false;

        int label = 0;
        for (int i = 0; i <= domain.Length; i++)
        {
            if (i == domain.Length || domain[i] == '.')
            {
                if (i - label > DomainText.MaxLabelLength)
                    return false;

                label = i + 1;
            }
            else if (domain[i] == '-' && TermHead.StartsTerm(domain[i..]))
            {
                return false;
            }
        }

        return true;
    }
}
