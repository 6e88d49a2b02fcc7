using System.Text;
using SpfLint.Cli.Output;
using SpfLint.Dns.Text;

namespace SpfLint.Cli.Tests.Output;

public sealed class SourceViewTests
{
    // The brackets mark the span; the carets must stand under what is between them.
    [Theory]
    [InlineData("abc [def] ghi", "abc def ghi", "    ^^^")]
    [InlineData("[abc]", "abc", "^^^")]
    [InlineData("\t[x]", "    x", "    ^")]
    [InlineData("ab\t[x]\ty", "ab  x   y", "    ^")]
    [InlineData("a[\t]b", "a   b", " ^^^")]
    [InlineData("\u65e5\u672c [x]", "\u65e5\u672c x", "     ^")]
    [InlineData("[\u65e5\u672c]", "\u65e5\u672c", "^^^^")]
    [InlineData("e\u0301 [x]", "e\u0301 x", "  ^")]
    [InlineData("\U0001F4EC [x]", "\U0001F4EC x", "   ^")]
    [InlineData("\u001b[x] y", "\\x1bx y", "    ^")]
    [InlineData("a [\u0007] b", "a \\x07 b", "  ^^^^")]
    [InlineData("\u202e [x]", "\\u{202e} x", "         ^")]
    [InlineData("\uFEFF[x]", "x", "^")]
    [InlineData("x[]", "x", " ^")]
    [InlineData("a[]b", "ab", " ^")]
    [InlineData("[]", "", "^")]
    [InlineData("abc []\n", "abc", "    ^")]
    [InlineData("abc[\n]d", "abc", "   ^")]
    [InlineData("a [b\nc] d", "a b", "  ^")]
    [InlineData("a [\nc] d", "a", "  ^")]
    public void Carets_stand_under_the_span(string marked, string line, string carets)
    {
        (byte[] text, TextSpan span) = Unmark(marked);

        SourceView view = View(text, span);

        Assert.Equal((line, carets), (view.Line, view.Carets));
    }

    [Fact]
    public void A_line_gives_no_command_to_the_runner_that_logs_it()
    {
        SourceView view = View("x ##[add-mask]y"u8.ToArray(), new TextSpan(14, 1));

        Assert.Equal(("x ##\\x5badd-mask]y", "                 ^"), (view.Line, view.Carets));
    }

    [Fact]
    public void Bytes_that_are_no_UTF8_are_shown_as_bytes()
    {
        SourceView view = View([0xE9, (byte)' ', 0xFF, (byte)'x'], new TextSpan(2, 1));

        Assert.Equal(("\\xe9 \\xffx", "     ^^^^"), (view.Line, view.Carets));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(100)]
    [InlineData(5_000)]
    [InlineData(9_990)]
    public void Of_a_long_line_the_part_around_the_span_is_shown(int before)
    {
        byte[] text = Encoding.ASCII.GetBytes(new string('.', before) + "HERE" + new string('.', 10_000 - before));

        SourceView view = View(text, new TextSpan(before, 4));

        Assert.InRange(view.Line.Length, 10, 160);
        Assert.Equal(view.Line.IndexOf("HERE", StringComparison.Ordinal), view.Carets.IndexOf('^', StringComparison.Ordinal));
        Assert.Equal("^^^^", view.Carets.Trim());
    }

    [Fact]
    public void Carets_end_with_the_part_of_the_line_that_is_shown()
    {
        SourceView view = View(Encoding.ASCII.GetBytes(new string('x', 10_000)), new TextSpan(10, 9_000));

        Assert.InRange(view.Carets.Length, 100, view.Line.Length);
    }

    private static (byte[] Text, TextSpan Span) Unmark(string marked)
    {
        int start = Encoding.UTF8.GetByteCount(marked.AsSpan(0, marked.IndexOf('[', StringComparison.Ordinal)));
        int end = Encoding.UTF8.GetByteCount(marked.AsSpan(0, marked.IndexOf(']', StringComparison.Ordinal))) - 1;
        return (Encoding.UTF8.GetBytes(marked.Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal)), TextSpan.FromBounds(start, end));
    }

    private static SourceView View(byte[] text, TextSpan span)
    {
        var source = new MemorySource("x", text);
        return SourceView.Of(source, span, LineMap.Create(source, [span]).Locate(span));
    }
}
