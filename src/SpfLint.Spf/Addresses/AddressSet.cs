using System.Collections.Immutable;
using System.Runtime.InteropServices;
using SpfLint.Dns.Records;

namespace SpfLint.Spf.Addresses;

/// <summary>
/// A set of addresses of one family: its ranges in ascending order, with a gap between any two. Immutable. Every operation on two
/// sets is one merge of their ranges.
/// </summary>
public sealed class AddressSet : IEquatable<AddressSet>
{
    private AddressSet(IpFamily family, ImmutableArray<AddressRange> ranges)
    {
        Family = family;
        Ranges = ranges;
    }

    /// <summary>The family of its addresses.</summary>
    public IpFamily Family { get; }

    /// <summary>Its ranges, ascending; no two overlap or touch.</summary>
    public ImmutableArray<AddressRange> Ranges { get; }

    /// <summary>Whether it has no address.</summary>
    public bool IsEmpty => Ranges.IsEmpty;

    /// <summary>Whether it has every address of its family.</summary>
    public bool IsWhole => Ranges is [var only] && only == AddressRange.Whole(Family);

    /// <summary>
    /// Number of its addresses. The whole of IPv6 has one address more than a <see cref="AddressBits"/> can tell, and counts as
    /// <see cref="AddressBits.MaxValue"/>; <see cref="IsWhole"/> tells it apart.
    /// </summary>
    public AddressBits Count
    {
        get
        {
            AddressBits count = AddressBits.Zero;
            foreach (AddressRange range in Ranges)
                count += range.Last - range.First;

            // Ranges that do not touch leave room for one more address each, but for the whole space.
            return count == AddressBits.MaxValue ? count : count + (uint)Ranges.Length;
        }
    }

    /// <summary>The set without addresses.</summary>
    public static AddressSet Empty(IpFamily family) => new(family, []);

    /// <summary>The set of all addresses.</summary>
    public static AddressSet Whole(IpFamily family) => new(family, [AddressRange.Whole(family)]);

    /// <summary>The addresses of any ranges, which may overlap and stand in any order.</summary>
    public static AddressSet Of(IpFamily family, IEnumerable<AddressRange> ranges)
    {
        AddressRange[] sorted = ranges is List<AddressRange> list ? CollectionsMarshal.AsSpan(list).ToArray() : [.. ranges];
        if (sorted.Length > 1)
            Array.Sort(sorted, static (left, right) => left.First.CompareTo(right.First));
        var joined = new RangeJoiner(sorted.Length);
        foreach (AddressRange range in sorted)
            joined.Add(range);

        return new AddressSet(family, joined.ToImmutable());
    }

    /// <summary>The addresses that are in either set or in both.</summary>
    public AddressSet Union(AddressSet other)
    {
        RequireFamilyOf(other);
        var joined = new RangeJoiner(Ranges.Length + other.Ranges.Length);
        int right = 0;
        foreach (AddressRange range in Ranges)
        {
            while (right < other.Ranges.Length && other.Ranges[right].First < range.First)
                joined.Add(other.Ranges[right++]);

            joined.Add(range);
        }

        while (right < other.Ranges.Length)
            joined.Add(other.Ranges[right++]);

        return new AddressSet(Family, joined.ToImmutable());
    }

    /// <summary>The addresses that are in both sets.</summary>
    public AddressSet Intersect(AddressSet other)
    {
        RequireFamilyOf(other);
        ImmutableArray<AddressRange>.Builder shared = ImmutableArray.CreateBuilder<AddressRange>();
        int left = 0;
        int right = 0;
        while (left < Ranges.Length && right < other.Ranges.Length)
        {
            AddressRange a = Ranges[left];
            AddressRange b = other.Ranges[right];
            if (a.Overlaps(b))
                shared.Add(new AddressRange(AddressBits.Max(a.First, b.First), AddressBits.Min(a.Last, b.Last)));

            if (a.Last < b.Last)
                left++;
            else
                right++;
        }

        return new AddressSet(Family, shared.ToImmutable());
    }

    /// <summary>The addresses of the family that are not in the set.</summary>
    public AddressSet Complement()
    {
        ImmutableArray<AddressRange>.Builder gaps = ImmutableArray.CreateBuilder<AddressRange>(Ranges.Length + 1);
        AddressBits next = AddressBits.Zero;
        foreach (AddressRange range in Ranges)
        {
            if (range.First > next)
                gaps.Add(new AddressRange(next, range.First - 1));

            if (range.Last == Family.HighestAddress())
                return new AddressSet(Family, gaps.ToImmutable());

            next = range.Last + 1;
        }

        gaps.Add(new AddressRange(next, Family.HighestAddress()));
        return new AddressSet(Family, gaps.ToImmutable());
    }

    /// <summary>The addresses of this set that are not in the other.</summary>
    public AddressSet Except(AddressSet other) => Intersect(other.Complement());

    /// <summary>Whether an address is in the set; a binary search.</summary>
    public bool Contains(AddressBits address) => Overlaps(new AddressRange(address, address));

    /// <summary>Whether an address of a range is in the set; a binary search.</summary>
    public bool Overlaps(AddressRange range)
    {
        int low = 0;
        int high = Ranges.Length;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (Ranges[middle].Last < range.First)
                low = middle + 1;
            else
                high = middle;
        }

        return low < Ranges.Length && Ranges[low].First <= range.Last;
    }

    /// <summary>The fewest networks that make up the set, in order.</summary>
    public IEnumerable<AddressPrefix> Prefixes() => Ranges.SelectMany(range => range.Prefixes(Family));

    /// <inheritdoc/>
    public bool Equals(AddressSet? other) => other is not null && Family == other.Family && Ranges.AsSpan().SequenceEqual(other.Ranges.AsSpan());

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as AddressSet);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Family, Ranges.Length, Ranges.IsEmpty ? default : Ranges[0]);

    /// <summary>The networks with commas between them.</summary>
    public override string ToString() => string.Join(", ", Prefixes());

    private void RequireFamilyOf(AddressSet other)
    {
        if (other.Family != Family)
            throw new ArgumentException("Sets of different families have nothing in common.", nameof(other));
    }

    /// <summary>Joins ranges that come in the order of their first addresses.</summary>
    private readonly struct RangeJoiner(int capacity)
    {
        private readonly ImmutableArray<AddressRange>.Builder _ranges = ImmutableArray.CreateBuilder<AddressRange>(capacity);

        public void Add(AddressRange range)
        {
            if (_ranges.Count == 0 || IsBehindGap(_ranges[^1], range))
                _ranges.Add(range);
            else if (range.Last > _ranges[^1].Last)
                _ranges[^1] = new AddressRange(_ranges[^1].First, range.Last);
        }

        public ImmutableArray<AddressRange> ToImmutable() => _ranges.ToImmutable();

        private static bool IsBehindGap(AddressRange last, AddressRange next) =>
            last.Last != AddressBits.MaxValue && next.First > last.Last + 1;
    }
}
