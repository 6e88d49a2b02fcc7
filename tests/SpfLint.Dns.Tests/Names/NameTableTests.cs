using System.Text;
using SpfLint.Dns.Names;

namespace SpfLint.Dns.Tests.Names;

public sealed class NameTableTests
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 8)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Every_name_has_one_number_whatever_its_case(int seed)
    {
        var random = new Random(seed);
        var table = new NameTable();
        var expected = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int i = 0; i < 20_000; i++)
        {
            byte[] name = RandomName(random);
            string lower = LowerOf(name);
            bool isKnown = expected.TryGetValue(lower, out int number);

            Assert.Equal(isKnown, table.TryFind(name, out int found));
            Assert.Equal(isKnown ? number : -1, found);

            expected.TryAdd(lower, expected.Count);
            Assert.Equal(expected[lower], table.Add(name));
            Assert.True(table.TryFind(Encoding.Latin1.GetBytes(lower), random.Next(table.Count + 1), out int near));
            Assert.Equal(expected[lower], near);
        }

        AssertHolds(table, expected);
    }

    [Fact]
    public void Names_that_fill_several_segments_stay_where_they_are()
    {
        var random = new Random(5);
        var table = new NameTable();
        var expected = new Dictionary<string, int>(StringComparer.Ordinal);
        while (expected.Keys.Sum(name => (long)name.Length) < 3 << 20)
        {
            for (int i = 0; i < 1000; i++)
            {
                byte[] name = RandomName(random, longest: 60);
                expected.TryAdd(LowerOf(name), expected.Count);
                table.Add(name);
            }
        }

        AssertHolds(table, expected);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Names_of_other_tables_get_numbers_in_their_order(int seed)
    {
        var random = new Random(-seed);
        var table = new NameTable();
        var expected = new Dictionary<string, int>(StringComparer.Ordinal);
        var other = new NameTable();
        for (int round = 0; round < 30; round++)
        {
            other.Clear();
            for (int i = random.Next(500); i >= 0; i--)
                other.Add(RandomName(random));

            var numbers = new int[random.Next(other.Count + 1)];
            table.AddAll(other, numbers);

            for (int i = 0; i < numbers.Length; i++)
            {
                string name = LowerOf(other[i].ToArray());
                expected.TryAdd(name, expected.Count);
                Assert.Equal(expected[name], numbers[i]);
            }
        }

        AssertHolds(table, expected);
    }

    [Fact]
    public void Letters_and_nothing_else_are_made_lower_case_at_any_offset()
    {
        byte[] all = [.. Enumerable.Range(0, 256).Select(value => (byte)value)];
        byte[] expected = [.. all.Select(value => value is >= (byte)'A' and <= (byte)'Z' ? (byte)(value + 32) : value)];
        for (int start = 0; start < 256; start++)
        {
            var lower = new byte[256 - start];

            WireName.CopyLower(all.AsSpan(start), lower);

            Assert.Equal(expected[start..], lower);
        }
    }

    private static void AssertHolds(NameTable table, Dictionary<string, int> expected)
    {
        Assert.Equal(expected.Count, table.Count);
        Assert.All(expected, pair => Assert.Equal(pair.Key, Encoding.Latin1.GetString(table[pair.Value])));
    }

    private static string LowerOf(byte[] name) =>
        Encoding.Latin1.GetString([.. name.Select(value => value is >= (byte)'A' and <= (byte)'Z' ? (byte)(value + 32) : value)]);

    private static byte[] RandomName(Random random, int longest = 3)
    {
        const string Letters = "abcXYZ\u00e9\u00c9@[`{-09";
        List<byte> wire = [];
        for (int label = random.Next(4); label >= 0; label--)
        {
            int length = random.Next(1, longest + 1);
            wire.Add((byte)length);
            for (int i = 0; i < length; i++)
                wire.Add((byte)Letters[random.Next(Letters.Length)]);
        }

        return [.. wire, 0];
    }
}
