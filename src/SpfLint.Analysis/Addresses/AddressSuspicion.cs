using SpfLint.Analysis.Catalogue;
using SpfLint.Analysis.Configuration;
using SpfLint.Spf.Addresses;
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
        if (others.Any(other => other.IsOpen) || mechanisms.Any(IsWide))
            return true;

        long most = context.ValueOf(Settings.MaxAddresses);
        foreach (IpFamily family in (IpFamily[])[IpFamily.Ip4, IpFamily.Ip6])
        {
            AddressRange[] own = [.. mechanisms.Select(TermNetwork.Of).OfType<TermNetwork>()
                .Where(network => network.Family == family).Select(network => network.Range)];
            Array.Sort(own, static (left, right) => left.First.CompareTo(right.First));
            for (int i = 0; i < own.Length; i++)
            {
                if ((i > 0 && own[i].Overlaps(own[i - 1])) || others.Any(other => other.Of(family).Overlaps(own[i])))
                    return true;
            }

            // Half of a family is much, and two halves are all of it.
            UInt128 limit = family == IpFamily.Ip4 ? (UInt128)most : UInt128.One << 126;
            UInt128 count = NamedAddresses;
            foreach (AddressSet set in others.Select(other => other.Of(family)).Append(AddressSet.Of(family, own)))
            {
                if (set.Count > limit || (count += set.Count) > limit)
                    return true;
            }
        }

        return false;
    }

    private static bool IsWide(SpfDirective directive) =>
        directive.Mechanism == SpfMechanism.Exists
        || (directive.Mechanism is SpfMechanism.A or SpfMechanism.Mx && (directive.Ip4CidrLength ?? directive.Ip6CidrLength) is not null);
}
