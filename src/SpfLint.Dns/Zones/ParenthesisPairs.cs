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
        for (int i = 0; i < entry.Length; i++)
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

                case (byte)'(':
                    if (depth++ > 0)
                        nested.Add(i);
                    break;

                case (byte)')':
                    if (--depth > 0)
                        nested.Add(i);
                    break;
            }
        }

        return nested;
    }
}
