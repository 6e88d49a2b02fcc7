using System.Text;
using SpfLint.Dns.Text;

namespace SpfLint.Dns.Tests.Text;

public sealed class LineMapTests
{
    [Theory]
    [InlineData("abc", 0, 1, 1)]
    [InlineData("abc", 3, 1, 4)]
    [InlineData("a\nbc", 1, 1, 2)]
    [InlineData("a\nbc", 2, 2, 1)]
    [InlineData("a\nbc\n", 5, 3, 1)]
    [InlineData("a\r\nbc", 2, 1, 3)]
    [InlineData("a\r\nbc", 3, 2, 1)]
    [InlineData("a\rbc", 2, 2, 1)]
    [InlineData("\r\r\n\nx", 4, 4, 1)]
    [InlineData("", 0, 1, 1)]
    public void Lines_end_with_LF_CRLF_or_a_lone_CR(string text, long offset, long line, long column)
    {
        LinePosition position = Locate(Encoding.UTF8.GetBytes(text), offset);

        Assert.Equal((line, column), (position.Line, position.Column));
    }

    [Theory]
    [InlineData("\u00e9x", 2, 2)]
    [InlineData("\u65e5\u672cx", 6, 3)]
    [InlineData("\U0001F4ECx", 4, 3)]
    [InlineData("\uFEFFx", 3, 1)]
    [InlineData("\uFEFFx", 4, 2)]
    [InlineData("a\n\uFEFFx", 5, 2)]
    public void Columns_count_UTF16_code_units_without_a_byte_order_mark(string text, long offset, long column) =>
        Assert.Equal(column, Locate(Encoding.UTF8.GetBytes(text), offset).Column);

    [Fact]
    public void A_byte_that_is_no_UTF8_has_a_column_of_its_own() => Assert.Equal(3, Locate([0xFF, 0xE9, (byte)'x'], 2).Column);

    [Fact]
    public void A_span_inside_a_character_grows_to_the_whole_character()
    {
        byte[] text = "a\U0001F4ECb"u8.ToArray();
        var span = new TextSpan(2, 1);

        LineSpan lines = LineMap.Create(new MemorySource("x", text), [span]).Locate(span);

        Assert.Equal((2, 4), (lines.Start.Column, lines.End.Column));
    }

    [Fact]
    public void An_offset_behind_the_end_counts_as_the_end() => Assert.Equal(3, Locate("ab"u8.ToArray(), 99).Column);

    [Fact]
    public void Every_offset_of_a_long_text_agrees_with_a_plain_count()
    {
        // Longer than two windows, with separators and characters across the windows' edges.
        var random = new Random(20260101);
        string[] pieces = ["a", "bc", "\n", "\r\n", "\r", "\u00e9", "\u65e5", "\U0001F4EC", "                    "];
        var builder = new StringBuilder();
        while (builder.Length < 70_000)
            builder.Append(pieces[random.Next(pieces.Length)]);

        string text = builder.ToString();
        var expected = new List<(TextSpan Span, long Line, long Column)>();
        long line = 1, column = 1, offset = 0;
        for (int i = 0; i < text.Length; i += char.IsSurrogatePair(text, i) ? 2 : 1)
        {
            expected.Add((new TextSpan(offset, 0), line, column));
            int units = i + 1 < text.Length && char.IsSurrogatePair(text, i) ? 2 : 1;
            offset += Encoding.UTF8.GetByteCount(text.AsSpan(i, units));
            bool endsLine = text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n'));
            (line, column) = endsLine ? (line + 1, 1) : (line, column + units);
        }

        LineMap map = LineMap.Create(new MemorySource("x", Encoding.UTF8.GetBytes(text)), expected.Select(place => place.Span));

        Assert.All(expected, place =>
        {
            LinePosition found = map.Locate(place.Span).Start;
            Assert.Equal((place.Line, place.Column), (found.Line, found.Column));
        });
    }

    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    [InlineData(4_099)]
    [InlineData(60_001)]
    public void Columns_of_a_line_that_is_longer_than_any_window_are_counted_from_its_start(int step)
    {
        // Five octets and three code units a time.
        byte[] text = Encoding.UTF8.GetBytes("first\n" + string.Concat(Enumerable.Repeat("\u65e5xy", 20_000)));
        TextSpan[] spans = [.. Enumerable.Range(0, 100_000 / step).Select(i => new TextSpan(6 + ((long)i * step), 0)).Where(span => (span.Start - 6) % 5 is 0 or >= 3)];

        LineMap map = LineMap.Create(new MemorySource("x", text), spans);

        Assert.All(spans, span => Assert.Equal(1 + ((span.Start - 6) / 5 * 3) + Math.Max(0, ((span.Start - 6) % 5) - 2), map.Locate(span).Start.Column));
    }

    [Fact]
    public void A_span_that_the_map_does_not_know_is_refused()
    {
        LineMap map = LineMap.Create(new MemorySource("x", "abc"u8.ToArray()), [new TextSpan(0, 3)]);

        Assert.Throws<ArgumentException>(() => map.Locate(new TextSpan(1, 1)));
    }

    private static LinePosition Locate(byte[] text, long offset)
    {
        var span = new TextSpan(offset, 0);
        return LineMap.Create(new MemorySource("x", text), [span]).Locate(span).Start;
    }
}
