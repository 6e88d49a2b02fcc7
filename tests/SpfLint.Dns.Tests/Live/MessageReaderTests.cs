using SpfLint.Dns.Live;
using SpfLint.Dns.Names;

namespace SpfLint.Dns.Tests.Live;

public sealed class MessageReaderTests
{
    private const int Body = MessageReader.HeaderLength;

    [Theory]
    [InlineData("00", ".", 1)]
    [InlineData("0161 00", "a.", 3)]
    [InlineData("0161 0162 00", "a.b.", 5)]
    [InlineData("02612E 00", @"a\..", 4)]
    [InlineData("04001B2022 00", @"\000\027\032\"".", 6)]
    public void A_name_is_read(string octets, string expected, int length) => Assert.Equal((expected, length), Read(octets, 0));

    [Theory]
    [InlineData("0161 00 C00C", 3, "a.", 5)]
    [InlineData("0161 00 0162 C00C", 3, "b.a.", 7)]
    [InlineData("0161 00 0162 C00C C00F", 7, "b.a.", 9)]
    [InlineData("00 C00C C00D", 3, ".", 5)]
    public void A_pointer_leads_back_and_the_name_ends_behind_it(string octets, int start, string expected, int end) =>
        Assert.Equal((expected, end), Read(octets, start));

    [Theory]
    [InlineData("", 0)]
    [InlineData("0161", 0)]
    [InlineData("0361 00", 0)]
    [InlineData("3F61", 0)]
    [InlineData("C0", 0)]
    [InlineData("C00C", 0)]
    [InlineData("C00E 00", 0)]
    [InlineData("0161 C00C", 0)]
    [InlineData("0161 C00E 00", 0)]
    [InlineData("C00E C00C", 0)]
    [InlineData("C00E C00C", 2)]
    [InlineData("FFFF", 0)]
    [InlineData("C000", 0)]
    [InlineData("C00B", 0)]
    [InlineData("4161 00", 0)]
    [InlineData("8161 00", 0)]
    public void A_name_that_ends_nowhere_is_refused(string octets, int start) => Assert.Null(Read(octets, start));

    [Theory]
    [InlineData(61, true)]
    [InlineData(62, false)]
    public void A_name_has_at_most_255_octets(int lastLabel, bool isName)
    {
        string labels = string.Concat(Enumerable.Repeat("3F" + new string('6', 126), 3)) + $"{lastLabel:X2}" + new string('6', lastLabel * 2);

        Assert.Equal(isName, Read(labels + "00", 0) is not null);
        Assert.Equal(isName, Read("00" + labels + "C00C", 1) is not null);
    }

    [Fact]
    public void A_name_cannot_grow_over_pointers()
    {
        // Each part stands before a pointer to the part before it.
        string parts = "00";
        int last = Body;
        for (int i = 0; i < 130; i++)
        {
            int start = Body + (parts.Length / 2);
            parts += $"0161{0xC000 | last:X4}";
            last = start;
        }

        Assert.NotNull(Read(parts, 1 + (126 * 4)));
        Assert.Null(Read(parts, 1 + (127 * 4)));
    }

    [Fact]
    public void A_row_of_pointers_ends_after_as_many_as_a_name_may_have_labels()
    {
        string pointers = "00" + string.Concat(Enumerable.Range(0, 5000).Select(i => $"{0xC000 | (Body + Math.Max(0, (i * 2) - 1)):X4}"));

        Assert.NotNull(Read(pointers, 1 + (126 * 2)));
        Assert.Null(Read(pointers, 1 + (127 * 2)));
    }

    [Theory]
    [InlineData("00 0001 0001 0000003C 0004 C0000201", true)]
    [InlineData("00 0001 0001 0000003C 0000", true)]
    [InlineData("00 0001 0001 0000003C 0005 C0000201", false)]
    [InlineData("00 0001 0001 0000003C FFFF C0000201", false)]
    [InlineData("00 0001 0001 0000003C 00", false)]
    [InlineData("00", false)]
    public void A_record_lies_within_the_message(string octets, bool isRecord)
    {
        var reader = new MessageReader(Message(octets));
        Skip(ref reader);

        Assert.Equal(isRecord, reader.TryReadRecord(out WireRecord record));
        Assert.Equal(isRecord ? octets[^(record.RdataLength * 2)..] : "", isRecord ? Convert.ToHexString(reader.RdataOf(record)) : "");
    }

    private static (string Name, int End)? Read(string octets, int start)
    {
        Span<byte> wire = stackalloc byte[DomainName.MaxWireLength];
        var reader = new MessageReader(Message(octets));
        return reader.TryReadNameAt(Body + start, wire, out int length, out int end)
            ? (WireName.ToText(wire[..length]), end - Body)
            : null;
    }

    private static void Skip(ref MessageReader reader)
    {
        for (int i = 0; i < Body; i += sizeof(ushort))
            Assert.True(reader.TryReadUInt16(out _));
    }

    private static byte[] Message(string octets) => [.. new byte[Body], .. Convert.FromHexString(octets.Replace(" ", "", StringComparison.Ordinal))];
}
