using SpfLint.Analysis.Limits;
using SpfLint.Analysis.Publication;
using SpfLint.Spf.Syntax;

namespace SpfLint.Analysis.Addresses;

/// <summary>A mechanism that asks DNS what one before it asks, and has another result for the answer: <c>mx -mx</c>.</summary>
/// <param name="Term">The mechanism, which never matches.</param>
/// <param name="Earlier">The one before it.</param>
internal sealed record ContradictedTerm(SpfDirective Term, SpfDirective Earlier)
{
    /// <summary>Finds them; what is written twice is told otherwise.</summary>
    public static IEnumerable<ContradictedTerm> FindAll(PublishedRecord published)
    {
        var meaning = new TermMeaning(published);
        var earlier = new List<SpfDirective>();
        foreach (SpfDirective directive in published.Policy.Mechanisms)
        {
            if (directive.Mechanism is SpfMechanism.Ip4 or SpfMechanism.Ip6)
                continue;

            // No evaluation comes further.
            if (earlier.Count == LookupLimit.Most)
                yield break;

            SpfDirective? same = earlier.Find(before => meaning.MatchTheSame(before, directive));
            bool isRepeated = same is not null && earlier.Exists(before => meaning.Equals(before, directive));
            if (same is not null && !isRepeated)
                yield return new ContradictedTerm(directive, same);

            earlier.Add(directive);
        }
    }
}
