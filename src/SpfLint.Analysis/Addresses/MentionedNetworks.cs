using SpfLint.Dns.Names;
using SpfLint.Dns.Records;
using SpfLint.Spf.Addresses;
using SpfLint.Spf.Evaluation.Needs;
using SpfLint.Spf.Evaluation.Tracing;
using SpfLint.Spf.Syntax;

namespace SpfLint.Analysis.Addresses;

/// <summary>
/// The networks that stand in a record and in all that it leads to, and the addresses of the names there, whatever their order: no other
/// address is matched by them. To ask these first is far cheaper than to evaluate, and most records need no more.
/// </summary>
/// <param name="Ip4">The IPv4 networks.</param>
/// <param name="Ip6">The IPv6 networks.</param>
/// <param name="IsOpen">Whether something else there may match many addresses, or everyone.</param>
internal sealed record MentionedNetworks(AddressSet Ip4, AddressSet Ip6, bool IsOpen)
{
    /// <summary>Most records that are looked at: no evaluation comes to more, for ten of them end it.</summary>
    private const int MaxRecords = 1024;

    /// <summary>No networks.</summary>
    public static MentionedNetworks None { get; } = new(AddressSet.Empty(IpFamily.Ip4), AddressSet.Empty(IpFamily.Ip6), IsOpen: false);

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

        return gathered.ToMention(known.Count == MaxRecords) with { First = FirstOf(record) };
    }

    /// <summary>What an <c>a</c> or <c>mx</c> matches.</summary>
    public static MentionedNetworks OfHosts(TermNode term)
    {
        var gathered = new Gathered();
        gathered.AddHosts(term);
        return gathered.ToMention(isOpen: false);
    }

    /// <summary>The same, without what the hosts at or below a name have.</summary>
    public static MentionedNetworks OfOtherHosts(TermNode term, DomainName name)
    {
        var gathered = new Gathered();
        gathered.AddHosts(term, lookup => !lookup.Name.IsAtOrBelow(name));
        return gathered.ToMention(isOpen: false);
    }

    /// <summary>The IPv4 network that stands first in the record, and so passes for certain; null when something else does.</summary>
    public AddressRange? First { get; private init; }

    /// <summary>Whether a host of an <c>a</c> or <c>mx</c> without prefix lengths is among them.</summary>
    public bool HasHostOf(TermNode term)
    {
        foreach (LookupTrace lookup in term.Lookups)
        {
            foreach (uint address in lookup.Answer.Ip4Addresses)
            {
                if (Ip4.Contains(address))
                    return true;
            }

            foreach (AddressBits address in lookup.Answer.Ip6Addresses)
            {
                if (Ip6.Contains(address))
                    return true;
            }
        }

        return false;
    }

    /// <summary>How many hosts of an <c>a</c> or <c>mx</c> without prefix lengths are in a range; some may be counted twice.</summary>
    public static AddressBits CountHosts(TermNode term, AddressRange ip4)
    {
        AddressBits count = AddressBits.Zero;
        foreach (LookupTrace lookup in term.Lookups)
        {
            foreach (uint address in lookup.Answer.Ip4Addresses)
            {
                if (ip4.Contains(address))
                    count += 1;
            }
        }

        return count;
    }

    /// <summary>Whether an IPv6 address holds an IPv4 address, so that no client has it (RFC 7208 section 5).</summary>
    public static bool IsMapped(AddressBits ip6) => ip6.Upper == 0 && ip6.Lower >> 32 == 0xFFFF;

    /// <summary>Whether an address is in both.</summary>
    public bool Overlaps(MentionedNetworks other) => Overlap(Ip4, other.Ip4) || Overlap(Ip6, other.Ip6);

    /// <summary>The networks of both.</summary>
    public MentionedNetworks Union(MentionedNetworks other) => new(Ip4.Union(other.Ip4), Ip6.Union(other.Ip6), IsOpen || other.IsOpen);

    /// <summary>The addresses of a family.</summary>
    public AddressSet Of(IpFamily family) => family == IpFamily.Ip4 ? Ip4 : Ip6;

    private static bool Overlap(AddressSet left, AddressSet right)
    {
        (AddressSet few, AddressSet many) = left.Ranges.Length < right.Ranges.Length ? (left, right) : (right, left);
        return few.Ranges.Any(many.Overlaps);
    }

    private static AddressRange? FirstOf(RecordNode record)
    {
        foreach (SpfTerm term in record.Record?.Terms ?? [])
        {
            if (term is not SpfDirective directive)
                continue;

            return directive.Qualifier == SpfQualifier.Pass && TermNetwork.Of(directive) is { Family: IpFamily.Ip4 } network ? network.Range : null;
        }

        return null;
    }

    private sealed class Gathered
    {
        private readonly List<AddressRange> _ip4 = new(capacity: 4);
        private readonly List<AddressRange> _ip6 = new(capacity: 4);
        private bool _isOpen;

        public void Add(RecordNode node)
        {
            foreach (SpfTerm term in node.Record?.Terms ?? [])
            {
                if (term is not SpfDirective directive)
                    continue;

                if (TermNetwork.Of(directive) is { } network)
                    (network.Family == IpFamily.Ip4 ? _ip4 : _ip6).Add(network.Range);

                _isOpen |= IsWide(directive);
            }

            foreach (TermNode term in node.Terms)
            {
                AddHosts(term);
                // A name that is the same for all senders exists for all of them.
                _isOpen |= term is { Mechanism: SpfMechanism.Exists, Target: not null };
            }
        }

        public void AddHosts(TermNode term) => AddHosts(term, static _ => true);

        public void AddHosts(TermNode term, Func<LookupTrace, bool> counts)
        {
            if (term.Term is not SpfDirective { Mechanism: SpfMechanism.A or SpfMechanism.Mx } directive)
                return;

            foreach (LookupTrace lookup in term.Lookups.Where(counts))
            {
                foreach (uint address in lookup.Answer.Ip4Addresses)
                    _ip4.Add(AddressRange.OfNetwork(IpFamily.Ip4, address, directive.Ip4CidrLength?.Value ?? 32));

                foreach (AddressBits address in lookup.Answer.Ip6Addresses)
                    _ip6.Add(AddressRange.OfNetwork(IpFamily.Ip6, address, directive.Ip6CidrLength?.Value ?? 128));
            }
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
