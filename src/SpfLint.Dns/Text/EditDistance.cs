namespace SpfLint.Dns.Text;

/// <summary>Finds the word that was probably meant by one that does not exist.</summary>
public static class EditDistance
{
    // Beyond this nobody has mistyped anything, and the table below would only cost time.
    private const int MaxLength = 64;

    /// <summary>How many letters were added, dropped, changed, or swapped with their neighbor (optimal string alignment).</summary>
    public static int Between(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        if (a.Length > MaxLength || b.Length > MaxLength)
            return int.MaxValue;

        var table = new int[a.Length + 1, b.Length + 1];
        for (int i = 0; i <= a.Length; i++)
            table[i, 0] = i;
        for (int j = 0; j <= b.Length; j++)
            table[0, j] = j;

        for (int i = 1; i <= a.Length; i++)
        {
            for (int j = 1; j <= b.Length; j++)
            {
                bool isSame = char.ToUpperInvariant(a[i - 1]) == char.ToUpperInvariant(b[j - 1]);
                int best = Math.Min(table[i - 1, j - 1] + (isSame ? 0 : 1), Math.Min(table[i - 1, j], table[i, j - 1]) + 1);
                if (i > 1 && j > 1 && IsSwap(a[i - 2], a[i - 1], b[j - 2], b[j - 1]))
                    best = Math.Min(best, table[i - 2, j - 2] + 1);

                table[i, j] = best;
            }
        }

        return table[a.Length, b.Length];
    }

    /// <summary>The candidate nearest to <paramref name="word"/>, case aside; null when none is near enough to be worth asking about.</summary>
    public static string? Nearest(string word, IEnumerable<string> candidates)
    {
        string? nearest = null;
        int best = int.MaxValue;
        foreach (string candidate in candidates)
        {
            int distance = Between(word, candidate);
            if (distance < best && distance <= Math.Max(1, Math.Min(word.Length, candidate.Length) / 3))
            {
                best = distance;
                nearest = candidate;
            }
        }

        return nearest;
    }

    private static bool IsSwap(char a1, char a2, char b1, char b2) =>
        char.ToUpperInvariant(a1) == char.ToUpperInvariant(b2) && char.ToUpperInvariant(a2) == char.ToUpperInvariant(b1);
}
