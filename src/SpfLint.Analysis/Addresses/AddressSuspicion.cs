using System.Collections.Immutable;
using SpfLint.Analysis.Catalogue;
using SpfLint.Analysis.Configuration;
using SpfLint.Analysis.Limits;
using SpfLint.Dns.Records;
using SpfLint.Spf.Addresses;
using SpfLint.Spf.Evaluation.Needs;
using SpfLint.Spf.Evaluation.Tracing;
using SpfLint.Spf.Syntax;

namespace SpfLint.Analysis.Addresses;

/// <summary>Tells which records are worth an evaluation of every address: one network of most records is far from any other.</summary>
/// <param name="context">The record.</param>
internal readonly ref struct AddressSuspicion(SpfRecordContext context)
{
    /// <summary>More addresses than ten <c>a</c> and <c>mx</c> can have without prefix lengths, for rounding up.</summary>
    private const int NamedAddresses = 2000;

    // So many are not compared with the networks of a long record, but taken for listed.
    private const int ManyHosts = 100;

    // Of so few each is compared with each.
    private const int FewNetworks = 16;

    private readonly ImmutableArray<SpfDirective> _mechanisms = context.Published.Policy.Mechanisms;
    private readonly ImmutableArray<TermNode> _terms = context.Needs?.Terms ?? [];
    private readonly MentionIndex _mentions = context.Answers.Mentions;

    /// <summary>Whether networks of a record may meet each other, or may be too many or too wide.</summary>
    public static bool Falls(SpfRecordContext context)
    {
        var suspicion = new AddressSuspicion(context);
        if (suspicion.IsOpen() || suspicion.NamesMeet())
            return true;

        // Half of a family is much, and two halves are all of it.
        return suspicion.NetworksMeet(IpFamily.Ip4, (ulong)context.ValueOf(Settings.MaxAddresses))
            || suspicion.NetworksMeet(IpFamily.Ip6, AddressBits.One << 126);
    }

    /// <summary>Whether something may match many addresses that are not written in a record.</summary>
    private bool IsOpen()
    {
        foreach (SpfDirective mechanism in _mechanisms)
        {
            if (IsWide(mechanism))
                return true;
        }

        foreach (TermNode term in _terms)
        {
            if (term.Record is { } record && _mentions.Of(record).IsOpen)
                return true;
        }

        return false;
    }

    /// <summary>Whether networks of the record meet each other or those that it leads to, or are more than so many addresses with these.</summary>
    private bool NetworksMeet(IpFamily family, AddressBits limit)
    {
        AddressBits count = NamedAddresses;
        for (int i = 0; i < _mechanisms.Length; i++)
        {
            if (TermNetwork.Of(_mechanisms[i]) is not { } network || network.Family != family)
                continue;

            AddressRange range = network.Range;
            if (range.Last - range.First >= limit || (count += range.Last - range.First + 1) > limit || IsMentioned(range, family, _terms.Length))
                return true;

            if (_mechanisms.Length <= FewNetworks && IsListed(range, family, i))
                return true;
        }

        foreach (TermNode term in _terms)
        {
            if (term.Record is not { } record)
                continue;

            AddressBits others = _mentions.Of(record).Of(family).Count;
            if (others > limit || (count += others) > limit)
                return true;
        }

        return _mechanisms.Length > FewNetworks && AnyOverlap(family);
    }

    /// <summary>Whether two networks of a long record have an address in common.</summary>
    private bool AnyOverlap(IpFamily family)
    {
        List<AddressRange> ranges = [];
        foreach (SpfDirective mechanism in _mechanisms)
        {
            if (TermNetwork.Of(mechanism) is { } network && network.Family == family)
                ranges.Add(network.Range);
        }

        ranges.Sort(static (left, right) => left.First.CompareTo(right.First));
        for (int i = 1; i < ranges.Count; i++)
        {
            if (ranges[i].Overlaps(ranges[i - 1]))
                return true;
        }

        return false;
    }

    /// <summary>Whether a mechanism that leads to addresses by names may find that earlier ones have them all.</summary>
    private bool NamesMeet()
    {
        for (int i = 0; i < Math.Min(_terms.Length, LookupLimit.Most); i++)
        {
            // Where nothing has matched, a redirect decides: nothing before it takes that away.
            if (_terms[i].Mechanism is not null && (_terms[i].Record is { } record ? IsRecordListed(record, i) : AreHostsListed(i)))
                return true;
        }

        return false;
    }

    /// <summary>Whether all addresses that an <c>include</c> matches may be listed before it.</summary>
    private bool IsRecordListed(RecordNode record, int index)
    {
        MentionedNetworks mentioned = _mentions.Of(record);
        AddressBits hosts = AddressBits.Zero;
        for (int i = 0; i < index; i++)
        {
            bool isMet = (_terms[i].Record, mentioned.First) switch
            {
                ({ } led, null) => _mentions.Overlap(led, record),
                ({ } led, { } first) => _mentions.Of(led).Ip4.Overlaps(first),
                (null, null) => mentioned.HasHostOf(_terms[i]),
                // What it passes for certain is listed only where hosts fill it.
                (null, { } first) => (hosts += MentionedNetworks.CountHosts(_terms[i], first)) > first.Last - first.First,
            };
            if (isMet)
                return true;
        }

        return false;
    }

    /// <summary>
    /// Whether all hosts of an <c>a</c> or <c>mx</c> may be listed before it by networks. Hosts that are named one by one are not held against
    /// each other: their addresses come and go.
    /// </summary>
    private bool AreHostsListed(int index)
    {
        if (_terms[index].Term is not SpfDirective { Mechanism: SpfMechanism.A or SpfMechanism.Mx } directive)
            return false;

        int before = 0;
        while (before < _mechanisms.Length && _mechanisms[before].Span.Start < directive.Span.Start)
            before++;

        int hosts = 0;
        foreach (LookupTrace lookup in _terms[index].Lookups)
        {
            foreach (uint address in lookup.Answer.Ip4Addresses)
            {
                if (!IsHostListed(address, IpFamily.Ip4, index, before))
                    return false;
            }

            hosts += lookup.Answer.Ip4Addresses.Length;
            foreach (AddressBits address in lookup.Answer.Ip6Addresses)
            {
                // No client has such an address.
                if (MentionedNetworks.IsMapped(address))
                    continue;

                if (!IsHostListed(address, IpFamily.Ip6, index, before))
                    return false;

                hosts++;
            }

            if (hosts > ManyHosts)
                return true;
        }

        return hosts > 0;
    }

    private bool IsHostListed(AddressBits address, IpFamily family, int terms, int mechanisms)
    {
        var host = new AddressRange(address, address);
        return IsMentioned(host, family, terms) || IsListed(host, family, mechanisms);
    }

    /// <summary>Whether one of the first terms that ask DNS leads to a record with an address of a range.</summary>
    private bool IsMentioned(AddressRange range, IpFamily family, int count)
    {
        for (int i = 0; i < count; i++)
        {
            if (_terms[i].Record is { } record && _mentions.Of(record).Of(family).Overlaps(range))
                return true;
        }

        return false;
    }

    /// <summary>Whether one of the first mechanisms is a network with an address of a range.</summary>
    private bool IsListed(AddressRange range, IpFamily family, int count)
    {
        for (int i = 0; i < count; i++)
        {
            if (TermNetwork.Of(_mechanisms[i]) is { } network && network.Family == family && network.Range.Overlaps(range))
                return true;
        }

        return false;
    }

    private static bool IsWide(SpfDirective directive) =>
        directive.Mechanism == SpfMechanism.Exists
        || (directive.Mechanism is SpfMechanism.A or SpfMechanism.Mx && (directive.Ip4CidrLength ?? directive.Ip6CidrLength) is not null);
}
