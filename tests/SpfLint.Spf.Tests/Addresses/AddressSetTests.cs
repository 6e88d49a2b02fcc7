using SpfLint.Dns.Records;
using SpfLint.Spf.Addresses;
using SpfLint.Spf.Evaluation;

namespace SpfLint.Spf.Tests.Addresses;

public sealed class AddressSetTests
{
    private const int WindowLength = 96;

    /// <summary>Where windows of addresses lie: at both ends of each space, and where a carry crosses the middle of 128 bits.</summary>
    public static TheoryData<IpFamily, ulong, ulong> Windows => new()
    {
        { IpFamily.Ip4, 0, 0 },
        { IpFamily.Ip4, 0, 0x7FFF_FFF0 },
        { IpFamily.Ip4, 0, uint.MaxValue - WindowLength + 1 },
        { IpFamily.Ip6, 0, 0 },
        { IpFamily.Ip6, 1, ulong.MaxValue - 40 },
        { IpFamily.Ip6, ulong.MaxValue, ulong.MaxValue - WindowLength + 1 },
    };

    [Theory]
    [MemberData(nameof(Windows))]
    public void Every_operation_agrees_with_a_bit_for_each_address(IpFamily family, ulong upper, ulong lower)
    {
        var start = new AddressBits(upper, lower);
        AddressSet window = AddressSet.Of(family, [new AddressRange(start, start + WindowLength - 1)]);
        var random = new Random(1);
        for (int round = 0; round < 600; round++)
        {
            (AddressSet left, bool[] leftBits) = Draw(random, family, start);
            (AddressSet right, bool[] rightBits) = Draw(random, family, start);
            Assert.Equal(leftBits, BitsOf(left, start));
            Assert.Equal(leftBits.Zip(rightBits, (a, b) => a | b), BitsOf(left.Union(right), start));
            Assert.Equal(leftBits.Zip(rightBits, (a, b) => a & b), BitsOf(left.Intersect(right), start));
            Assert.Equal(leftBits.Zip(rightBits, (a, b) => a & !b), BitsOf(left.Except(right), start));
            Assert.Equal(leftBits.Select(bit => !bit), BitsOf(left.Complement(), start));
            int first = random.Next(WindowLength - 4);
            Assert.Equal(leftBits.AsSpan(first, 4).Contains(true), left.Overlaps(new AddressRange(start + (ulong)first, start + (ulong)first + 3)));
            Assert.Equal((ulong)leftBits.Count(bit => bit), left.Count);
            Assert.Equal(left, left.Complement().Complement());
            Assert.Equal(left, AddressSet.Of(family, left.Prefixes().Select(prefix => prefix.Range)));
            Assert.Equal(left.Union(right), right.Union(left));
            Assert.True(left.Union(left.Complement()).IsWhole);
            Assert.True(left.Intersect(left.Complement()).IsEmpty);
            Assert.All([left, left.Union(right), window.Except(right), left.Complement()], HasGaps);
        }
    }

    [Theory]
    [InlineData("192.0.2.0", "192.0.2.255", "192.0.2.0/24")]
    [InlineData("192.0.2.1", "192.0.2.1", "192.0.2.1/32")]
    [InlineData("192.0.2.1", "192.0.2.6", "192.0.2.1/32, 192.0.2.2/31, 192.0.2.4/31, 192.0.2.6/32")]
    [InlineData("0.0.0.0", "255.255.255.255", "0.0.0.0/0")]
    [InlineData("0.0.0.1", "0.0.0.3", "0.0.0.1/32, 0.0.0.2/31")]
    [InlineData("255.255.255.254", "255.255.255.255", "255.255.255.254/31")]
    [InlineData("::", "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff", "::/0")]
    [InlineData("2001:db8::", "2001:db8:2:ffff:ffff:ffff:ffff:ffff", "2001:db8::/47, 2001:db8:2::/48")]
    public void A_range_is_the_fewest_networks(string first, string last, string expected)
    {
        AddressSet set = AddressSet.Of(FamilyOf(first), [new AddressRange(BitsOf(first), BitsOf(last))]);
        Assert.Equal(expected, set.ToString());
    }

    [Fact]
    public void The_longest_list_of_networks_has_two_for_each_bit_but_one()
    {
        var range = new AddressRange(AddressBits.One, AddressBits.MaxValue - 1);
        Assert.Equal(254, range.Prefixes(IpFamily.Ip6).Count());
    }

    [Fact]
    public void The_whole_of_IPv6_counts_as_the_highest_number_there_is()
    {
        Assert.Equal(AddressBits.MaxValue, AddressSet.Whole(IpFamily.Ip6).Count);
        Assert.Equal(AddressBits.One << 32, AddressSet.Whole(IpFamily.Ip4).Count);
        AddressSet allButOne = AddressSet.Of(IpFamily.Ip6, [new AddressRange(AddressBits.One, AddressBits.MaxValue)]);
        Assert.Equal(AddressBits.MaxValue, allButOne.Count);
        Assert.False(allButOne.IsWhole);
    }

    [Fact]
    public void A_network_does_not_care_for_host_bits()
    {
        Assert.Equal(
            AddressRange.OfNetwork(IpFamily.Ip4, BitsOf("192.0.2.64"), 27),
            AddressRange.OfNetwork(IpFamily.Ip4, BitsOf("192.0.2.69"), 27));
        Assert.Equal(AddressRange.Whole(IpFamily.Ip6), AddressRange.OfNetwork(IpFamily.Ip6, BitsOf("2001:db8::"), 0));
    }

    [Fact]
    public void Sets_of_two_families_do_not_mix() =>
        Assert.Throws<ArgumentException>(() => AddressSet.Empty(IpFamily.Ip4).Union(AddressSet.Empty(IpFamily.Ip6)));

    private static (AddressSet Set, bool[] Bits) Draw(Random random, IpFamily family, AddressBits start)
    {
        var bits = new bool[WindowLength];
        var ranges = new AddressRange[random.Next(6)];
        for (int i = 0; i < ranges.Length; i++)
        {
            int first = random.Next(WindowLength);
            int last = Math.Min(WindowLength - 1, first + random.Next(12));
            Array.Fill(bits, true, first, last - first + 1);
            ranges[i] = new AddressRange(start + (ulong)first, start + (ulong)last);
        }

        return (AddressSet.Of(family, ranges), bits);
    }

    private static IEnumerable<bool> BitsOf(AddressSet set, AddressBits start) =>
        Enumerable.Range(0, WindowLength).Select(i => set.Contains(start + (ulong)i));

    private static void HasGaps(AddressSet set)
    {
        for (int i = 1; i < set.Ranges.Length; i++)
            Assert.True(set.Ranges[i].First > set.Ranges[i - 1].Last + 1, $"Ranges touch in {set}.");
    }

    private static IpFamily FamilyOf(string address) => address.Contains(':') ? IpFamily.Ip6 : IpFamily.Ip4;

    private static AddressBits BitsOf(string address)
    {
        Assert.True(ClientAddress.TryParse(address, out ClientAddress client));
        return client.IsIp4 ? client.Ip4 : client.Ip6;
    }
}
