using System.Text;
using SpfLint.Analysis.Changes;
using SpfLint.Dns.Text;

namespace SpfLint.Analysis.Tests.Changes;

public sealed class ChangedTextTests
{
    // Lines of two characters and an LF; the last one has none.
    private const string Text = "aa\nbb\ncc\ndd\nee";

    [Theory]
    [InlineData("2,1", "...bbb........")]
    [InlineData("1,1 4,2", "aaa......ddeee")]
    [InlineData("5,1", "............ee")]
    [InlineData("5,9", "............ee")]
    [InlineData("9,1", "..............")]
    [InlineData("2,0", "..............")]
    [InlineData("", "..............")]
    public void A_byte_is_changed_with_its_line(string ranges, string expected)
    {
        ChangedText changed = Create(Text, ranges);

        for (int i = 0; i < Text.Length; i++)
            Assert.Equal(expected[i] != '.', changed.Touches(new TextSpan(i, 1)));
    }

    [Theory]
    [InlineData("2,1", 0, 3, false)]
    [InlineData("2,1", 0, 4, true)]
    [InlineData("2,1", 5, 4, true)]
    [InlineData("2,1", 6, 3, false)]
    [InlineData("2,1", 0, 14, true)]
    [InlineData("2,0", 5, 2, true)] // over the place where lines went
    [InlineData("2,0", 3, 3, false)]
    [InlineData("2,0", 6, 3, false)]
    [InlineData("0,0", 0, 9, false)]
    [InlineData("1,1 3,0 5,1", 5, 5, true)]
    [InlineData("1,1 5,1", 4, 3, false)]
    public void A_span_is_changed_with_any_of_its_bytes(string ranges, long start, long length, bool expected) =>
        Assert.Equal(expected, Create(Text, ranges).Touches(new TextSpan(start, length)));

    [Theory]
    [InlineData(Text, "5,1", 14, true)]
    [InlineData(Text, "4,1", 14, false)]
    [InlineData(Text, "2,1", 3, true)]
    [InlineData(Text, "2,1", 6, false)]
    [InlineData(Text, "2,0", 6, false)]
    [InlineData("aa\n", "1,1", 3, true)]
    [InlineData("", "1,1", 0, false)]
    public void A_place_belongs_to_the_line_of_the_next_byte_and_the_end_to_the_last_line(string text, string ranges, long place, bool expected) =>
        Assert.Equal(expected, Create(text, ranges).Touches(new TextSpan(place, 0)));

    [Fact]
    public void Only_LF_ends_a_line_as_in_a_diff() => Assert.True(Create("a\rb\r\nc\n", "2,1").Touches(new TextSpan(5, 1)));

    [Fact]
    public void A_new_file_is_changed_everywhere()
    {
        var changed = new ChangedText(new MemorySource("x", Encoding.ASCII.GetBytes(Text)), FileChange.Whole);

        Assert.All(Enumerable.Range(0, Text.Length + 1), place => Assert.True(changed.Touches(new TextSpan(place, 0))));
    }

    [Fact]
    public void Lines_are_found_over_the_borders_of_what_is_read_at_once()
    {
        string text = string.Concat(Enumerable.Range(0, 40_000).Select(i => $"{i:00000}\n"));
        ChangedText changed = Create(text, "20001,1 39999,1");

        Assert.Equal([20_000, 39_998], Enumerable.Range(0, 40_000).Where(line => changed.Touches(new TextSpan(line * 6, 6))));
    }

    private static ChangedText Create(string text, string ranges) => new(
        new MemorySource("x", Encoding.ASCII.GetBytes(text)),
        new FileChange([.. ranges.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Range)]));

    private static LineRange Range(string text) => text.Split(',') is [var start, var count]
        ? new LineRange(long.Parse(start, null), long.Parse(count, null))
        : throw new ArgumentException("A range is a start and a count.", nameof(text));
}
