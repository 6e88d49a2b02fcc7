using SpfLint.Dns.Records;
using SpfLint.Spf.Addresses;

namespace SpfLint.Analysis.Addresses;

/// <summary>The addresses that hosts on the internet have: IPv4 without its special blocks, and of IPv6 what IANA hands out.</summary>
internal static class PublicSpace
{
    /// <summary>
    /// Of two to this power addresses one may be left out: a few exceptions do not make a record that lets everybody in a better one.
    /// </summary>
    private const int LogOfExceptions = 8;

    private const int LogOfLeastShare = 4;

    /// <summary>A set with a smaller share of the addresses of its family cannot have all that hosts have.</summary>
    public const double LeastShare = 1.0 / (1 << LogOfLeastShare);

    // The global unicast addresses of today (IANA IPv6 Address Space; RFC 4291 section 2.4): an eighth of all.
    private static readonly AddressRange s_global = AddressRange.OfNetwork(IpFamily.Ip6, (AddressBits)1 << 125, 3);
    private static readonly AddressSet s_nobody4 = NobodyIn(IpFamily.Ip4, AddressRange.Whole(IpFamily.Ip4));
    private static readonly AddressSet s_nobody6 = NobodyIn(IpFamily.Ip6, s_global);

    /// <summary>Whether all hosts on the internet but a few have their addresses in a set.</summary>
    public static bool IsIn(AddressSet set)
    {
        // Most sets come nowhere near.
        if (set.Count < AddressBits.One << (set.Family.Bits() - LogOfLeastShare))
            return false;

        (AddressSet nobody, AddressBits few) = set.Family == IpFamily.Ip4
            ? (s_nobody4, (AddressBits)uint.MaxValue >> LogOfExceptions)
            : (s_nobody6, (s_global.Last - s_global.First) >> LogOfExceptions);
        return set.IsWhole || set.Union(nobody).Complement().Count <= few;
    }

    /// <summary>How many of some parts, from the first on, it takes to hold all hosts but a few; null when they do not together.</summary>
    public static int? CountToAll(IpFamily family, AddressRange[][] parts)
    {
        if (!AreIn(parts.Length))
            return null;

        int low = 1;
        int high = parts.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (AreIn(middle))
                high = middle;
            else
                low = middle + 1;
        }

        return low;

        bool AreIn(int count) => IsIn(AddressSet.Of(family, parts.Take(count).SelectMany(part => part)));
    }

    private static AddressSet NobodyIn(IpFamily family, AddressRange used) =>
        AddressSet.Of(family, [used]).Complement().Union(AddressSet.Of(family, SpecialPurposeBlock.RangesOf(family)));
}
