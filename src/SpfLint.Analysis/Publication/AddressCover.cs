using SpfLint.Spf.Syntax;

namespace SpfLint.Analysis.Publication;

/// <summary>Address ranges of one family, put together to see whether nothing is left outside them.</summary>
internal sealed class AddressCover(int addressBits)
{
    private readonly UInt128 _last = addressBits == 128 ? UInt128.MaxValue : (UInt128.One << addressBits) - 1;
    private readonly List<(UInt128 First, UInt128 Last)> _ranges = [];

    /// <summary>Adds a network; bits behind the prefix do not count.</summary>
    public void Add(UInt128 address, int prefixLength)
    {
        // Shifting a 128-bit number by 128 would shift it by nothing.
        UInt128 host = prefixLength == 0 ? _last : (UInt128.One << (addressBits - prefixLength)) - 1;
        _ranges.Add((address & ~host & _last, (address | host) & _last));
    }

    /// <summary>Whether every address lies in one of the ranges.</summary>
    public bool IsWhole()
    {
        UInt128 next = 0;
        foreach ((UInt128 first, UInt128 last) in _ranges.OrderBy(range => range.First))
        {
            if (first > next)
                return false;

            if (last == _last)
                return true;

            if (last >= next)
                next = last + 1;
        }

        return false;
    }

    /// <summary>The cover for the family of a directive's network, or null when it has none.</summary>
    public static AddressCover? Add(SpfDirective directive, AddressCover ip4, AddressCover ip6)
    {
        if (directive.Ip4Network is { } network4)
        {
            ip4.Add(network4.Address, network4.PrefixLength);
            return ip4;
        }

        if (directive.Ip6Network is { } network6)
        {
            ip6.Add(network6.Address, network6.PrefixLength);
            return ip6;
        }

        return null;
    }
}
