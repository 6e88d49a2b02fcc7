using System.Collections.Immutable;
using SpfLint.Spf.Addresses;
using SpfLint.Spf.Syntax;

namespace SpfLint.Analysis.Addresses;

/// <summary>Terms whose networks make up one wider network, with nothing between them that could tell the difference.</summary>
/// <param name="Networks">The terms, in the order of the record; at least two.</param>
/// <param name="Together">The network that they make up.</param>
internal sealed record NetworkNeighbors(ImmutableArray<TermNetwork> Networks, AddressPrefix Together)
{
    // Of so few each is compared with each.
    private const int Few = 16;

    /// <summary>Whether it is worth looking for some: in most records no network touches another.</summary>
    public static bool MayBeIn(ImmutableArray<SpfDirective> mechanisms)
    {
        if (mechanisms.Length > Few)
            return true;

        for (int i = 1; i < mechanisms.Length; i++)
        {
            for (int before = 0; TermNetwork.Of(mechanisms[i]) is { } network && before < i; before++)
            {
                if (TermNetwork.Of(mechanisms[before]) is { } other && network.Touches(other))
                    return true;
            }
        }

        return false;
    }

    /// <summary>Finds them in the mechanisms of a record that are read.</summary>
    public static IEnumerable<NetworkNeighbors> Find(ImmutableArray<SpfDirective> mechanisms)
    {
        var run = new List<TermNetwork>(capacity: 4);
        foreach (SpfDirective directive in mechanisms)
        {
            TermNetwork? network = TermNetwork.Of(directive);
            if (network is null || (run.Count > 0 && run[0].Directive.Qualifier != directive.Qualifier))
            {
                foreach (NetworkNeighbors found in FindIn(run))
                    yield return found;

                run.Clear();
            }

            if (network is { } term)
                run.Add(term);
        }

        foreach (NetworkNeighbors found in FindIn(run))
            yield return found;
    }

    /// <summary>Looks through networks with one qualifier that stand next to each other.</summary>
    private static IEnumerable<NetworkNeighbors> FindIn(List<TermNetwork> run)
    {
        if (run.Count < 2)
            yield break;

        foreach (IGrouping<IpFamily, TermNetwork> family in run.GroupBy(network => network.Family))
        {
            // Of networks inside each other the widest counts, of equal ones the first: the others are other rules'.
            TermNetwork[] sorted = [.. family.OrderBy(network => network.Range.First).ThenBy(network => network.Length)];
            var widest = new List<TermNetwork>();
            foreach (TermNetwork network in sorted)
            {
                if (widest.Count == 0 || !widest[^1].Range.Contains(network.Range))
                    widest.Add(network);
            }

            int at = 0;
            foreach (AddressPrefix together in AddressSet.Of(family.Key, widest.Select(network => network.Range)).Prefixes())
            {
                int start = at;
                while (at < widest.Count && together.Range.Contains(widest[at].Range))
                    at++;

                if (at - start > 1)
                    yield return new NetworkNeighbors([.. widest[start..at].OrderBy(network => network.Directive.Span.Start)], together);
            }
        }
    }
}
