using System.Text;

namespace SpfLint.Spf.Syntax.Parsing;

/// <summary>Guesses which name was meant by one that does not exist.</summary>
internal static class Spelling
{
    /// <summary>Names that people write on purpose, each for a mechanism that exists.</summary>
    private static readonly (string Name, SpfMechanism Mechanism)[] Aliases =
    [
        ("ipv4", SpfMechanism.Ip4), ("ip4v", SpfMechanism.Ip4), ("ip-v4", SpfMechanism.Ip4), ("ip-4", SpfMechanism.Ip4),
        ("ip_4", SpfMechanism.Ip4), ("ipaddress4", SpfMechanism.Ip4), ("i4", SpfMechanism.Ip4),
        ("ipv6", SpfMechanism.Ip6), ("ip6v", SpfMechanism.Ip6), ("ip-v6", SpfMechanism.Ip6), ("ip-6", SpfMechanism.Ip6),
        ("ip_6", SpfMechanism.Ip6), ("ipaddress6", SpfMechanism.Ip6), ("i6", SpfMechanism.Ip6),
        ("aaaa", SpfMechanism.A), ("host", SpfMechanism.A),
        ("inc", SpfMechanism.Include), ("incl", SpfMechanism.Include),
    ];

    /// <summary>The mechanisms at the least distance; none when all are too far.</summary>
    public static IReadOnlyList<SpfMechanism> NearestMechanisms(ReadOnlySpan<byte> name)
    {
        string word = Lower(name);
        foreach ((string alias, SpfMechanism mechanism) in Aliases)
        {
            if (alias == word)
                return [mechanism];
        }

        var nearest = new List<SpfMechanism>();
        int best = int.MaxValue;
        foreach (SpfMechanism mechanism in Enum.GetValues<SpfMechanism>())
        {
            string candidate = TermNames.Of(mechanism);
            int distance = Distance(word, candidate);
            if (candidate.Length == 1 || distance > Tolerance(word, candidate) || distance > best)
                continue;

            if (distance < best)
                nearest.Clear();
            best = distance;
            nearest.Add(mechanism);
        }

        return nearest;
    }

    /// <summary>The modifier that was meant by a misspelt name, or null.</summary>
    public static SpfModifierKind? NearestModifier(ReadOnlySpan<byte> name)
    {
        string word = Lower(name);
        if (word is "explain" or "explanation" or "expl")
            return SpfModifierKind.Explanation;

        return IsNear(SpfModifierKind.Redirect) ? SpfModifierKind.Redirect
            : IsNear(SpfModifierKind.Explanation) ? SpfModifierKind.Explanation
            : null;

        bool IsNear(SpfModifierKind modifier) =>
            Distance(word, TermNames.Of(modifier)) <= Tolerance(word, TermNames.Of(modifier));
    }

    private static string Lower(ReadOnlySpan<byte> name) =>
        name.Length > 2 * TermNames.MaxLength ? "" : Encoding.Latin1.GetString(name).ToLowerInvariant();

    /// <summary>Short names are near to everything: one slip in three letters, two in more.</summary>
    private static int Tolerance(string word, string candidate) =>
        word.Length < 2 ? 0 : candidate.Length <= 3 || word.Length <= 3 ? 1 : 2;

    /// <summary>How many letters were added, dropped, changed, or swapped with their neighbour (optimal string alignment).</summary>
    internal static int Distance(string a, string b)
    {
        var table = new int[a.Length + 1, b.Length + 1];
        for (int i = 0; i <= a.Length; i++)
            table[i, 0] = i;
        for (int j = 0; j <= b.Length; j++)
            table[0, j] = j;

        for (int i = 1; i <= a.Length; i++)
        {
            for (int j = 1; j <= b.Length; j++)
            {
                int cost = a[i - 1] == b[j - 1] ? 0 : 1;
                int distance = Math.Min(Math.Min(table[i - 1, j] + 1, table[i, j - 1] + 1), table[i - 1, j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    distance = Math.Min(distance, table[i - 2, j - 2] + 1);
                table[i, j] = distance;
            }
        }

        return table[a.Length, b.Length];
    }
}
