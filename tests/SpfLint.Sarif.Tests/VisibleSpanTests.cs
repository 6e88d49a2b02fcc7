using SpfLint.Analysis.Diagnostics;
using SpfLint.Dns.Text;

namespace SpfLint.Sarif.Tests;

public sealed class VisibleSpanTests
{
    [Theory]
    [InlineData("abc", 1, 1, "b")]
    [InlineData("abc", 1, 0, "b")]
    [InlineData("abc", 3, 0, "c")]
    [InlineData("a\nb", 1, 0, "a")]
    [InlineData("a\n", 2, 0, "\n")]
    [InlineData("a\r\n", 3, 0, "\r\n")]
    [InlineData("\u65e5", 3, 0, "\u65e5")]
    [InlineData("\U0001F4EC", 0, 0, "\U0001F4EC")]
    [InlineData("\uFEFFab", 0, 3, "\uFEFFa")]
    [InlineData("", 0, 0, "")]
    [InlineData("\n", 0, 0, "")]
    public void A_place_without_text_borrows_a_neighbor(string text, long start, long length, string expected)
    {
        MemorySource source = SarifRun.Source("x", text);

        SourceLocation visible = VisibleSpan.Of(new SourceLocation(source, new TextSpan(start, length)));

        Assert.Equal(expected, System.Text.Encoding.UTF8.GetString(source.Slice(visible.Span)));
    }
}
