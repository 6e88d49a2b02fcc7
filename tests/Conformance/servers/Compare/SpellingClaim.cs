namespace SpfLint.Conformance.Servers;

/// <summary>What a list of servers such as <c>Knot DNS, NSD 4.6 and ldns</c> says of one.</summary>
internal static class SpellingClaim
{
    /// <summary>Whether a server is said to refuse the zone; null when another version of it is spoken of.</summary>
    public static bool? Of(string refusedBy, NameServer server)
    {
        foreach (string claim in refusedBy.Replace(" and ", ", ", StringComparison.Ordinal).Split(", "))
        {
            if (claim == server.Name)
                return true;

            if (claim.StartsWith(server.Name + " ", StringComparison.Ordinal))
                return server.Version.StartsWith(claim[(server.Name.Length + 1)..] + ".", StringComparison.Ordinal) ? true : null;
        }

        return false;
    }
}
