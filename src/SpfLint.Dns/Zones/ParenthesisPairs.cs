namespace SpfLint.Dns.Zones;

/// <summary>Finds the parentheses of one entry that group nothing new.</summary>
public static class ParenthesisPairs
{
    /// <summary>Offsets of every parenthesis inside another pair, opening and closing, in order.</summary>
    /// <param name="entry">The entry's bytes from its first line's start; quotes, escapes and comments are passed over.</param>
    public static IReadOnlyList<int> FindNested(ReadOnlySpan<byte> entry)
    {
        var nested = new List<int>();
        int depth = 0;
        for (int i = IndexOfNext(entry, 0); i < entry.Length; i = IndexOfNext(entry, i + 1))
        {
            depth += entry[i] == (byte)'(' ? 1 : -1;
            if (depth > (entry[i] == (byte)'(' ? 1 : 0))
                nested.Add(i);
        }

        return nested;
    }

    /// <summary>Whether the start of an entry has a parenthesis that is not closed in it.</summary>
    /// <param name="start">Its bytes; what follows them is neither in quotes nor in a comment.</param>
    public static bool IsOpenBehind(ReadOnlySpan<byte> start)
    {
        int depth = 0;
        for (int i = IndexOfNext(start, 0); i < start.Length; i = IndexOfNext(start, i + 1))
            depth += start[i] == (byte)'(' ? 1 : -1;

        return depth > 0;
    }

    /// <summary>Offset of the next parenthesis outside of quotes, escapes and comments; the length when there is none.</summary>
    private static int IndexOfNext(ReadOnlySpan<byte> entry, int from)
    {
        for (int i = from; i < entry.Length; i++)
        {
            switch (entry[i])
            {
                case (byte)'\\':
                    i++;
                    break;

                case (byte)'"':
                    int close = SwallowedEntry.IndexOfQuote(entry[(i + 1)..]);
                    i = close < 0 ? entry.Length : i + 1 + close;
                    break;

                case (byte)';':
                    int lineEnd = entry[i..].IndexOfAny((byte)'\n', (byte)'\r');
                    i = lineEnd < 0 ? entry.Length : i + lineEnd;
                    break;

                case (byte)'(' or (byte)')':
                    return i;
            }
        }

        return entry.Length;
    }
}
