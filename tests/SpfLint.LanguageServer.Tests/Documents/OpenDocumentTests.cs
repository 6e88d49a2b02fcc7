using System.Text;
using SpfLint.LanguageServer.Documents;
using SpfLint.LanguageServer.Protocol;

namespace SpfLint.LanguageServer.Tests.Documents;

public sealed class OpenDocumentTests
{
    private static readonly string[] s_pieces = ["a", "bc", "\n", "\r\n", "\r", "\u00e4", "\u20ac", "\U0001F600", "\t", "zone"];

    [Theory]
    [InlineData("UTF-16")]
    [InlineData("UTF-8")]
    public void Random_edits_change_the_document_as_they_change_a_string(string name)
    {
        PositionEncoding encoding = name == "UTF-8" ? PositionEncoding.Utf8 : PositionEncoding.Utf16;
        var random = new Random(11);
        for (int round = 0; round < 300; round++)
        {
            string expected = RandomText(random, 30);
            var document = new OpenDocument("file:///a", 1, Encoding.UTF8.GetBytes(expected));
            for (int i = 0; i < 5; i++)
            {
                int start = Border(random, expected), end = Border(random, expected);
                (start, end) = (Math.Min(start, end), Math.Max(start, end));
                string added = RandomText(random, 3);
                var range = new PositionRange(PlaceOf(expected, start, encoding), PlaceOf(expected, end, encoding));
                document = document.Change(i, [new ContentChange(added, range)], encoding);
                expected = expected[..start] + added + expected[end..];
            }

            Assert.Equal(expected, Encoding.UTF8.GetString(document.Text.Span));
        }
    }

    [Fact]
    public void Changes_count_from_what_those_before_them_have_left()
    {
        var document = new OpenDocument("file:///a", 1, "one two"u8.ToArray());
        var first = new ContentChange("1", new PositionRange(new Position(0, 0), new Position(0, 3)));
        var second = new ContentChange("2", new PositionRange(new Position(0, 2), new Position(0, 5)));

        Assert.Equal("1 2"u8.ToArray(), document.Change(2, [first, second], PositionEncoding.Utf16).Text.ToArray());
        Assert.Equal("new"u8.ToArray(), document.Change(2, [first, new ContentChange("new")], PositionEncoding.Utf16).Text.ToArray());
    }

    private static string RandomText(Random random, int pieces) => string.Concat(Enumerable.Range(0, random.Next(pieces)).Select(_ => s_pieces[random.Next(s_pieces.Length)]));

    /// <summary>A place between two characters, and not between CR and LF, which no place is.</summary>
    private static int Border(Random random, string text)
    {
        int border = random.Next(text.Length + 1);
        while (border > 0 && border < text.Length && (char.IsLowSurrogate(text[border]) || (text[border - 1] == '\r' && text[border] == '\n')))
            border--;

        return border;
    }

    private static Position PlaceOf(string text, int offset, PositionEncoding encoding)
    {
        int line = 0, lineStart = 0;
        for (int i = 0; i < offset; i++)
        {
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n')))
                (line, lineStart) = (line + 1, i + 1);
        }

        return new Position(line, encoding == PositionEncoding.Utf8 ? Encoding.UTF8.GetByteCount(text.AsSpan(lineStart, offset - lineStart)) : offset - lineStart);
    }
}
