using System.Text;
using SpfLint.Dns.Zones;

namespace SpfLint.Dns.Tests.Zones;

/// <summary>Lines are split by blocks of bytes where enough bytes are at hand, else byte by byte: nobody may see which.</summary>
public sealed class PlainLineTests
{
    private const string Bytes = "ab.-!#'*:;()\"\\ \t\t  \n\r\0\u0001\u007f\u0080\u00ff0123";

    [Fact]
    public void A_line_is_split_as_it_is_where_the_file_ends_soon()
    {
        var random = new Random(64);
        for (int round = 0; round < 20_000; round++)
        {
            byte[] line = [.. Enumerable.Range(0, random.Next(ByteBlock.Length - 1)).Select(_ => (byte)Bytes[random.Next(random.Next(2) == 0 ? 4 : Bytes.Length)]), (byte)'\n'];
            byte[] more = [.. line, .. Enumerable.Repeat((byte)'\n', ByteBlock.Length)];

            Assert.Equal(Describe(line), Describe(more, line.Length));
        }
    }

    [Fact]
    public void Fields_are_what_stands_between_blanks()
    {
        var random = new Random(65);
        for (int round = 0; round < 5_000; round++)
        {
            string line = string.Concat(Enumerable.Range(0, random.Next(400)).Select(_ => "abc.  \t"[random.Next(random.Next(3) == 0 ? 7 : 4)]));
            byte[] bytes = Encoding.ASCII.GetBytes(line + "\n" + new string('z', random.Next(3, 100)));
            var reader = new ZoneReader(bytes, isFinal: false, new ZoneReaderState());
            string[] expected = line.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries);

            Assert.Equal(expected.Length > 0, reader.Read());
            Assert.Equal(expected, reader.Tokens.ToArray().Select(token => Encoding.ASCII.GetString(token.Content(bytes))));
            Assert.Equal(line.Length + 1, reader.Consumed);
        }
    }

    [Theory]
    [InlineData(63)]
    [InlineData(64)]
    [InlineData(65)]
    [InlineData(128)]
    [InlineData(200)]
    public void An_entry_ends_where_it_is_too_long_whatever_stands_behind(int max)
    {
        byte[] text = Encoding.ASCII.GetBytes(string.Join(' ', Enumerable.Repeat("host", 100)) + "\nx A 192.0.2.1\n");
        var reader = new ZoneReader(text, isFinal: true, new ZoneReaderState { MaxEntryLength = max });

        Assert.True(reader.Read());
        Assert.Equal(ZoneErrorKind.EntryTooLong, reader.Errors[0].Kind);
        Assert.Equal((max / 5) + 1, reader.Tokens.Length);
    }

    /// <summary>Everything that the reader tells of the entries that begin before an offset.</summary>
    private static List<string> Describe(byte[] bytes, int end = int.MaxValue)
    {
        List<string> entries = [];
        var reader = new ZoneReader(bytes, isFinal: true, new ZoneReaderState { CommentMarker = "a"u8.ToArray() });
        while (reader.Read() && reader.EntryStart < end)
        {
            string tokens = string.Join(' ', reader.Tokens.ToArray());
            string errors = string.Join(' ', reader.Errors.ToArray());
            string comments = string.Join(' ', reader.Comments.ToArray());
            entries.Add($"{reader.EntryStart} {reader.EntryEnd} {reader.StartsInFirstColumn} {tokens} {errors} {comments}");
        }

        return entries;
    }
}
