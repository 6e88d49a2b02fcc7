namespace SpfLint.Configuration;

/// <summary>
/// How long matching a section's name may take. The library matches by trying: a name such as <c>[*a*a*a*a*a*a]</c> could keep it
/// busy for years, and a configuration file may come from anybody who sends a pull request.
/// </summary>
internal static class SectionCost
{
    private const int MaxLength = 4096;
    private const long MaxWays = 1 << 16;
    private const long WaysOfWildcard = 16;

    /// <summary>Whether a name can be matched in good time: up to four wildcards, or fewer beside many alternatives.</summary>
    public static bool IsModest(string name)
    {
        if (name.Length > MaxLength)
            return false;

        long ways = 1;
        long alternatives = 1;
        for (int i = 0; i < name.Length && ways <= MaxWays; i++)
        {
            switch (name[i])
            {
                case '\\':
                    i++;
                    break;

                // "**" is one wildcard, and so is the range in "{1..9}".
                case '*' when i == 0 || name[i - 1] != '*':
                case '.' when i > 0 && name[i - 1] == '.':
                    ways *= WaysOfWildcard;
                    break;

                case ',':
                    alternatives++;
                    break;

                // Alternatives inside of others are counted as if they stood beside them: at worst too many.
                case '{':
                    ways *= alternatives;
                    alternatives = 1;
                    break;

                case '}':
                    ways *= Math.Max(alternatives, 2);
                    alternatives = 1;
                    break;
            }
        }

        return ways <= MaxWays;
    }
}
