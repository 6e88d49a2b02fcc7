using SpfLint.Dns.Zones;

namespace SpfLint.Dns.Tests.Zones;

public sealed class PassageTableTests
{
    [Fact]
    public void Each_passage_has_one_number_in_the_order_of_first_sight()
    {
        var random = new Random(20);
        var table = new PassageTable();
        List<Passage> expected = [];
        for (int i = 0; i < 20_000; i++)
        {
            var passage = new Passage(
                random.Next(3), random.Next(5), random.Next(20) - 1, (uint)random.Next(4) * 3600, Passage.StartOf(random.NextInt64(3L << 32)));
            int number = expected.IndexOf(passage);
            if (number < 0)
            {
                number = expected.Count;
                expected.Add(passage);
            }

            Assert.Equal(number, table.Add(passage));
        }

        Assert.Equal(expected.Count, table.Count);
        Assert.All(Enumerable.Range(0, table.Count), number => Assert.Equal(expected[number], table[number]));
    }

    [Fact]
    public void Passages_that_were_forgotten_get_numbers_again_from_zero()
    {
        var table = new PassageTable();
        for (int ttl = 0; ttl < 100; ttl++)
            table.Add(new Passage(0, 0, -1, (uint)ttl, 0));

        table.Clear();

        Assert.Equal(0, table.Count);
        Assert.Equal(0, table.Add(new Passage(0, 0, -1, 99, 0)));
        Assert.Equal(1, table.Add(new Passage(0, 0, -1, 98, 0)));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(uint.MaxValue, 0)]
    [InlineData(1L << 32, 1L << 32)]
    [InlineData((5L << 32) + 7, 5L << 32)]
    public void Places_in_a_file_are_counted_from_a_multiple_of_4_GiB(long offset, long start)
    {
        Assert.Equal(start, Passage.StartOf(offset));
        Assert.Equal(offset, Passage.StartOf(offset) + (uint)offset);
    }
}
