using SpfLint.Analysis.Catalogue;
using SpfLint.Analysis.Configuration;
using SpfLint.Analysis.Publication;
using SpfLint.Dns.Records;
using SpfLint.Spf.Addresses;
using SpfLint.Spf.Evaluation.Needs;
using SpfLint.Spf.Syntax;

namespace SpfLint.Analysis.Addresses;

/// <summary>Tells which records are worth an evaluation of every address: one network of most records is far from any other.</summary>
internal static class AddressSuspicion
{
    /// <summary>More addresses than ten <c>a</c> and <c>mx</c> can have without prefix lengths, for rounding up.</summary>
    private const int NamedAddresses = 2000;

    /// <summary>Whether networks of a record may meet each other, or may be too many or too wide.</summary>
    public static bool Falls(SpfRecordContext context)
    {
        MentionedNetworks[] others =
        [
            .. (context.Needs?.Terms ?? []).Where(term => term.Record is not null).Select(term => context.Answers.Mentions.Of(term.Record!)),
        ];
        SpfDirective[] mechanisms = [.. context.Published.Policy.Mechanisms];
        if (others.Any(other => other.IsOpen) || mechanisms.Any(IsWide) || NamesMeet(context, mechanisms))
            return true;

        long most = context.ValueOf(Settings.MaxAddresses);
        foreach (IpFamily family in (IpFamily[])[IpFamily.Ip4, IpFamily.Ip6])
        {
            List<AddressRange> own = RangesOf(mechanisms, family);
            for (int i = 0; i < own.Count; i++)
            {
                if ((i > 0 && own[i].Overlaps(own[i - 1])) || others.Any(other => other.Of(family).Overlaps(own[i])))
                    return true;
            }

            // Half of a family is much, and two halves are all of it.
            AddressBits limit = family == IpFamily.Ip4 ? (ulong)most : AddressBits.One << 126;
            AddressBits count = NamedAddresses;
            foreach (AddressSet set in (AddressSet[])[.. others.Select(other => other.Of(family)), AddressSet.Of(family, own)])
            {
                if (set.Count > limit || (count += set.Count) > limit)
                    return true;
            }
        }

        return false;
    }

    /// <summary>The networks of mechanisms in the order of their addresses.</summary>
    private static List<AddressRange> RangesOf(SpfDirective[] mechanisms, IpFamily family)
    {
        List<AddressRange> ranges = [];
        foreach (SpfDirective mechanism in mechanisms)
        {
            if (TermNetwork.Of(mechanism) is { } network && network.Family == family)
                ranges.Add(network.Range);
        }

        if (ranges.Count > 1)
            ranges.Sort(static (left, right) => left.First.CompareTo(right.First));

        return ranges;
    }

    /// <summary>Whether a mechanism that leads to addresses by names may find that earlier ones have them all.</summary>
    private static bool NamesMeet(SpfRecordContext context, SpfDirective[] mechanisms)
    {
        var earlier = new List<(MentionedNetworks Mentioned, RecordNode? Record)>();
        foreach (TermNode term in (context.Needs?.Terms ?? []).Take(LookupLimit.Most))
        {
            MentionedNetworks mentioned = term.Record is { } record ? context.Answers.Mentions.Of(record) : MentionedNetworks.OfHosts(term);
            if (mentioned.IsEmpty)
                continue;

            foreach ((MentionedNetworks before, RecordNode? led) in earlier)
            {
                // Hosts that are named one by one are not held against each other: their addresses come and go.
                if (led is not null && term.Record is not null ? context.Answers.Mentions.Overlap(led, term.Record)
                    : (led ?? term.Record) is not null && before.Overlaps(mentioned))
                {
                    return true;
                }
            }

            if (term.Record is null && mechanisms.Any(mechanism => mechanism.Span.Start < term.Term.Span.Start && mentioned.Overlaps(mechanism)))
                return true;

            earlier.Add((mentioned, term.Record));
        }

        return false;
    }

    private static bool IsWide(SpfDirective directive) =>
        directive.Mechanism == SpfMechanism.Exists
        || (directive.Mechanism is SpfMechanism.A or SpfMechanism.Mx && (directive.Ip4CidrLength ?? directive.Ip6CidrLength) is not null);
}
