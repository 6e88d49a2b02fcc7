using SpfLint.Spf.Addresses;
using SpfLint.Spf.Evaluation.Needs;
using SpfLint.Spf.Syntax;

namespace SpfLint.Analysis.Addresses;

/// <summary>
/// The networks that stand in a record and in all that it leads to, whatever their order: no other address gets a result by a network. To
/// ask these first is far cheaper than to evaluate, and most records need no more.
/// </summary>
/// <param name="Ip4">The IPv4 networks.</param>
/// <param name="Ip6">The IPv6 networks.</param>
/// <param name="IsOpen">Whether something else there may match many addresses, or everyone.</param>
internal sealed record MentionedNetworks(AddressSet Ip4, AddressSet Ip6, bool IsOpen)
{
    /// <summary>Most records that are looked at: no evaluation comes to more, for ten of them end it.</summary>
    private const int MaxRecords = 1024;

    /// <summary>Gathers the networks of a record.</summary>
    public static MentionedNetworks Of(RecordNode record)
    {
        var gathered = new Gathered();
        HashSet<RecordNode> known = [record];
        var waiting = new Queue<RecordNode>(known);
        while (waiting.TryDequeue(out RecordNode? node))
        {
            gathered.Add(node);
            foreach (TermNode term in node.Terms)
            {
                if (term.Record is { } next && known.Count < MaxRecords && known.Add(next))
                    waiting.Enqueue(next);
            }
        }

        return gathered.ToMention(known.Count == MaxRecords);
    }

    /// <summary>The addresses of a family.</summary>
    public AddressSet Of(IpFamily family) => family == IpFamily.Ip4 ? Ip4 : Ip6;

    private sealed class Gathered
    {
        private readonly List<AddressRange> _ip4 = [];
        private readonly List<AddressRange> _ip6 = [];
        private bool _isOpen;

        public void Add(RecordNode node)
        {
            foreach (SpfDirective directive in node.Record?.Terms.OfType<SpfDirective>() ?? [])
            {
                if (TermNetwork.Of(directive) is { } network)
                    (network.Family == IpFamily.Ip4 ? _ip4 : _ip6).Add(network.Range);

                _isOpen |= IsWide(directive);
            }

            // A name that is the same for all senders exists for all of them.
            _isOpen |= node.Terms.Any(term => term is { Mechanism: SpfMechanism.Exists, Target: not null });
        }

        public MentionedNetworks ToMention(bool isOpen) =>
            new(AddressSet.Of(IpFamily.Ip4, _ip4), AddressSet.Of(IpFamily.Ip6, _ip6), _isOpen || isOpen);

        private static bool IsWide(SpfDirective directive) => directive switch
        {
            { Mechanism: SpfMechanism.All, Qualifier: SpfQualifier.Pass } => true,
            { Mechanism: SpfMechanism.A or SpfMechanism.Mx } => (directive.Ip4CidrLength ?? directive.Ip6CidrLength) is not null,
            _ => false,
        };
    }
}
