using System.Text;
using SpfLint.Dns.Text;

namespace SpfLint.Dns.Tests.Text;

public sealed class LineExcerptTests
{
    [Theory]
    [InlineData("one\ntwo\nthree", 4, 5, "two")]
    [InlineData("one\ntwo\r\nthree", 4, 4, "two")]
    [InlineData("one\ntwo", 4, 7, "two")]
    [InlineData("one\n", 4, 4, "")]
    public void A_line_comes_without_its_end(string text, long lineStart, long place, string expected)
    {
        LineExcerpt excerpt = LineExcerpt.Read(Source(text), lineStart, place, reach: 100);

        Assert.Equal((expected, false, false), (Text(excerpt), excerpt.IsCutBefore, excerpt.IsCutAfter));
    }

    [Fact]
    public void A_long_line_is_cut_on_both_sides()
    {
        LineExcerpt excerpt = LineExcerpt.Read(Source("first\n0123456789"), lineStart: 6, place: 11, reach: 2);

        Assert.Equal(("3456", true, true, 9L), (Text(excerpt), excerpt.IsCutBefore, excerpt.IsCutAfter, excerpt.Start));
    }

    [Fact]
    public void A_cut_never_leaves_half_a_character_in_front()
    {
        LineExcerpt excerpt = LineExcerpt.Read(Source("\u65e5\u672cabc"), lineStart: 0, place: 7, reach: 3);

        Assert.Equal("abc", Text(excerpt));
    }

    private static MemorySource Source(string text) => new("x", Encoding.UTF8.GetBytes(text));

    private static string Text(LineExcerpt excerpt) => Encoding.UTF8.GetString(excerpt.Bytes.Span);
}
