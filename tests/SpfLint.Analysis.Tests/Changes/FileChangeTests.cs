using SpfLint.Analysis.Changes;

namespace SpfLint.Analysis.Tests.Changes;

public sealed class FileChangeTests
{
    [Fact]
    public void Without_another_change_the_lines_of_that_are_gone()
    {
        var random = new Random(7208);
        for (int trial = 0; trial < 2000; trial++)
        {
            LineRange[] mine = Ranges(random), others = Ranges(random);

            FileChange left = new FileChange([.. mine]).Without(new FileChange([.. others]));

            Assert.Equal(LinesOf(mine).Except(LinesOf(others)), LinesOf(left.Lines));
        }
    }

    [Theory]
    [InlineData(3, 0, 3, 0, 0)]
    [InlineData(3, 0, 4, 0, 1)]
    [InlineData(3, 0, 2, 3, 0)]
    [InlineData(3, 2, 3, 0, 1)]
    public void Where_lines_went_the_place_counts(int start, int count, int otherStart, int otherCount, int left) =>
        Assert.Equal(left, new FileChange([new LineRange(start, count)]).Without(new FileChange([new LineRange(otherStart, otherCount)])).Lines.Length);

    private static LineRange[] Ranges(Random random)
    {
        List<LineRange> ranges = [];
        for (int line = random.Next(1, 5); line < 30; line += random.Next(1, 6))
        {
            int count = random.Next(1, 5);
            ranges.Add(new LineRange(line, count));
            line += count;
        }

        return [.. ranges];
    }

    private static long[] LinesOf(IEnumerable<LineRange> ranges) =>
        [.. ranges.SelectMany(range => Enumerable.Range((int)range.Start, (int)range.Count)).Select(line => (long)line)];
}
