using System.Text;
using SpfLint.Dns.Text;

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
        ("aaaa", SpfMechanism.A), ("host", SpfMechanism.A), ("a11", SpfMechanism.All), ("aii", SpfMechanism.All),
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
            int distance = EditDistance.Between(word, candidate);
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
            EditDistance.Between(word, TermNames.Of(modifier)) <= Tolerance(word, TermNames.Of(modifier));
    }

    private static string Lower(ReadOnlySpan<byte> name) =>
        name.Length > 2 * TermNames.MaxLength ? "" : Encoding.Latin1.GetString(name).ToLowerInvariant();

    /// <summary>Short names are near to everything: one slip in three letters, two in more.</summary>
    private static int Tolerance(string word, string candidate) =>
        word.Length < 2 ? 0 : candidate.Length <= 3 || word.Length <= 3 ? 1 : 2;
}
