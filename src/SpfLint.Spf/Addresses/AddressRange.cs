using System.Runtime.CompilerServices;
using SpfLint.Dns.Records;
using SpfLint.Spf.Evaluation;

namespace SpfLint.Spf.Addresses;

/// <summary>Neighboring addresses of one family, the first octet of each in the highest bits.</summary>
/// <param name="First">The lowest address.</param>
/// <param name="Last">The highest address, which belongs to the range.</param>
public readonly record struct AddressRange(AddressBits First, AddressBits Last)
{
    /// <summary>All addresses that share their first bits with one.</summary>
    /// <param name="family">The address's family.</param>
    /// <param name="address">An address of the network; its host bits do not matter.</param>
    /// <param name="prefixLength">Number of bits that are the same.</param>
    public static AddressRange OfNetwork(IpFamily family, AddressBits address, int prefixLength)
    {
        int hostBits = family.Bits() - prefixLength;
        // Shifting by the whole width would not shift at all.
        AddressBits hostMask = hostBits == 128 ? AddressBits.MaxValue : (AddressBits.One << hostBits) - 1;
        return new AddressRange(address & ~hostMask, address | hostMask);
    }

    /// <summary>Every address of a family.</summary>
    public static AddressRange Whole(IpFamily family) => new(AddressBits.Zero, family.HighestAddress());

    /// <summary>Whether an address lies in the range.</summary>
    public bool Contains(AddressBits address) => First <= address && address <= Last;

    /// <summary>Whether the range holds all of another one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Contains(AddressRange other) => First <= other.First && other.Last <= Last;

    /// <summary>Whether the two ranges share an address.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Overlaps(AddressRange other) => First <= other.Last && other.First <= Last;

    /// <summary>A network such as <c>192.0.2.0/24</c> where the range is one, an address where it is that, else both borders.</summary>
    /// <param name="family">The family of the range.</param>
    public string Describe(IpFamily family)
    {
        string first = new ClientAddress(family, First).ToString();
        AddressPrefix widest = Prefixes(family).First();
        return First == Last ? first : widest.Range == this ? widest.ToString() : $"{first}-{new ClientAddress(family, Last)}";
    }

    /// <summary>The fewest networks that make up the range, in order; for IPv6 there are at most 254.</summary>
    /// <param name="family">The family of the range.</param>
    public IEnumerable<AddressPrefix> Prefixes(IpFamily family)
    {
        AddressBits first = First;
        while (true)
        {
            // The next network is as wide as its first address is aligned and the rest of the range has room for.
            AddressBits rest = Last - first;
            int byRoom = rest == AddressBits.MaxValue ? 128 : AddressBits.Log2(rest + 1);
            int byAlignment = first == AddressBits.Zero ? family.Bits() : AddressBits.TrailingZeroCount(first);
            int hostBits = Math.Min(byRoom, byAlignment);
            var prefix = new AddressPrefix(family, first, family.Bits() - hostBits);
            yield return prefix;
            if (prefix.Range.Last == Last)
                yield break;

            first = prefix.Range.Last + 1;
        }
    }
}
