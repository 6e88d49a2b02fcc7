using System.Globalization;
using System.Text;
using SpfLint.Dns.Text;
using SpfLint.Dns.Zones;

namespace SpfLint.Dns.Tests.Zones;

public sealed class RecordTableTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void A_table_is_the_list_of_what_was_added_and_not_cut(int seed)
    {
        var random = new Random(seed);
        var table = new RecordTable();
        List<int> expected = [];
        for (int step = 0; step < 200; step++)
        {
            for (int i = random.Next(400); i > 0; i--)
            {
                table.Add().Owner = expected.Count * seed;
                expected.Add(expected.Count * seed);
            }

            int cut = random.Next(8) == 0 ? random.Next(RecordTable.ChunkSize * 2) : 1;
            int kept = Math.Max(0, expected.Count - cut);
            table.CutAt(kept);
            expected.RemoveRange(kept, expected.Count - kept);
            if (random.Next(60) == 0)
            {
                table.Clear();
                expected.Clear();
            }

            Assert.Equal(expected.Count, table.Count);
        }

        Assert.All(Enumerable.Range(0, table.Count), index => Assert.Equal(expected[index], table[index].Owner));
    }

    [Theory]
    [InlineData(1, 1 << 18)]
    [InlineData(2, 100)]
    [InlineData(3, 1000)]
    [InlineData(8, 37)]
    public void A_record_has_its_TTL_however_many_TTLs_take_turns_and_however_many_readers_read_ahead(int parallelism, int stretch)
    {
        var random = new Random(parallelism + stretch);
        var text = new StringBuilder("$ORIGIN example.org.\n@ 7 SOA ns host 1 2 3 4 5\n");
        List<uint> expected = [7];
        for (int i = 0; i < 3000; i++)
        {
            // Some state no TTL, and have that of the record before.
            uint ttl = random.Next(4) == 0 ? expected[^1] : (uint)random.Next(1 << random.Next(1, 12));
            string stated = ttl == expected[^1] ? "" : ttl.ToString(CultureInfo.InvariantCulture);
            text.Append(CultureInfo.InvariantCulture, $"h{i} {stated} A 192.0.2.{i % 256}\n");
            expected.Add(ttl);
        }

        var source = new MemorySource("zone", Encoding.ASCII.GetBytes(text.ToString()));
        Zone zone = ZoneLoader.Load(source, new ZoneOptions { Parallelism = parallelism, StretchLength = stretch });

        Assert.Empty(zone.Errors);
        Assert.Equal(expected, Enumerable.Range(0, zone.Count).Select(index => zone.TtlOf(zone[index])));
    }
}
