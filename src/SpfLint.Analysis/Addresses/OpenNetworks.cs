using System.Collections.Immutable;
using SpfLint.Spf.Addresses;
using SpfLint.Spf.Syntax;

namespace SpfLint.Analysis.Addresses;

/// <summary>Networks of a record itself that together let all hosts of a family on the internet pass, but for a few exceptions.</summary>
/// <param name="Last">The network behind which no host is left.</param>
/// <param name="Earlier">The passing networks before it; empty when it holds all hosts alone.</param>
internal sealed record OpenNetworks(TermNetwork Last, ImmutableArray<SpfDirective> Earlier)
{
    /// <summary>Finds them; null when some hosts do not pass, or are refused before.</summary>
    /// <param name="mechanisms">The mechanisms of the record that are read, in their order.</param>
    /// <param name="family">The family.</param>
    public static OpenNetworks? Find(ImmutableArray<SpfDirective> mechanisms, IpFamily family)
    {
        if (!MayHoldAll(mechanisms, family))
            return null;

        IEnumerable<TermNetwork> networks = mechanisms.Select(TermNetwork.Of).OfType<TermNetwork>().Where(network => network.Family == family);
        TermNetwork[] passing = [.. networks.Where(network => network.Directive.Qualifier == SpfQualifier.Pass)];
        if (PublicSpace.CountToAll(family, [.. passing.Select(network => (AddressRange[])[network.Range])]) is not { } count)
            return null;

        TermNetwork last = passing[count - 1];
        AddressSet refused = SetOf(family, networks.Where(network =>
            network.Directive.Qualifier != SpfQualifier.Pass && network.Directive.Span.Start < last.Directive.Span.Start));
        if (!PublicSpace.IsIn(SetOf(family, passing.Take(count)).Except(refused)))
            return null;

        bool isAlone = PublicSpace.IsIn(SetOf(family, [last]));
        return new OpenNetworks(last, isAlone ? [] : [.. passing.Take(count - 1).Select(network => network.Directive)]);
    }

    /// <summary>Whether the networks are large enough together. Most records come nowhere near, and this is asked of all.</summary>
    private static bool MayHoldAll(ImmutableArray<SpfDirective> mechanisms, IpFamily family)
    {
        double share = 0;
        foreach (SpfDirective directive in mechanisms)
        {
            if (directive.Qualifier == SpfQualifier.Pass && TermNetwork.Of(directive) is { } network && network.Family == family)
                share += double.ScaleB(1, -network.Length);
        }

        return share >= PublicSpace.LeastShare;
    }

    private static AddressSet SetOf(IpFamily family, IEnumerable<TermNetwork> networks) =>
        AddressSet.Of(family, networks.Select(network => network.Range));
}
