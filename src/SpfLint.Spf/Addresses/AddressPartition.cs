using System.Collections.Immutable;
using SpfLint.Dns.Records;
using SpfLint.Spf.Evaluation;

namespace SpfLint.Spf.Addresses;

/// <summary>All addresses of a family, in ranges that check_host treats alike.</summary>
public sealed class AddressPartition
{
    internal AddressPartition(IpFamily family, RecordVisit root, ImmutableArray<AddressVerdict> ranges)
    {
        Family = family;
        Root = root;
        Ranges = ranges;
    }

    /// <summary>The family.</summary>
    public IpFamily Family { get; }

    /// <summary>The domain's own record, and below it every other that an address came to.</summary>
    public RecordVisit Root { get; }

    /// <summary>The ranges in ascending order; every address that was asked for, mostly all of the family, is in exactly one.</summary>
    public ImmutableArray<AddressVerdict> Ranges { get; }

    /// <summary>The range that an address of the family is in.</summary>
    public AddressVerdict this[AddressBits address] => Ranges[IndexOf(address)];

    /// <summary>The index in <see cref="Ranges"/> of the range that an address of the family is in; a binary search.</summary>
    public int IndexOf(AddressBits address)
    {
        int low = 0;
        int high = Ranges.Length - 1;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (Ranges[middle].Range.Last < address)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    /// <summary>The addresses with a result, certain or assumed.</summary>
    public AddressSet WithResult(SpfResult result) => Where(range => range.Result == result);

    /// <summary>The addresses of the ranges that fit.</summary>
    public AddressSet Where(Func<AddressVerdict, bool> predicate) =>
        AddressSet.Of(Family, Ranges.Where(predicate).Select(range => range.Range));
}
