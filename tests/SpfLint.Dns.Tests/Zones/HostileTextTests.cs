using System.Globalization;
using System.Text;
using SpfLint.Dns.Records;
using SpfLint.Dns.Text;
using SpfLint.Dns.Zones;

namespace SpfLint.Dns.Tests.Zones;

/// <summary>What must hold for any bytes at all; the seeds are fixed, so that a failure comes back.</summary>
public sealed class HostileTextTests
{
    private static readonly string[] Pieces =
    [
        "$ORIGIN example.org.\n", "$TTL 1h\n", "@ SOA ns host ( 1 2 3 4 5 )\n", "@ NS ns\n", "ns A 192.0.2.1\n", "\tAAAA 2001:db8::1\n",
        "x TXT \"v=spf1 -all\" \"b\\059\"\n", "x TXT ( \"a\" ; c\n \"b\" )\r\n", "$INCLUDE other\n", "$INCLUDE test.zone sub\n",
        "$GENERATE 1-3/2 h${1,3,x} A 192.0.2.$\n", "$GENERATE 1-9 $ TXT \"a$\n", "x CH A 1\n", "x TYPE1 \\# 4 c0000201\n", "x MX \\# 5 000a016100\n",
        "x MX mail\n", "$ORIGIN sub\n", "a..b A 1\n", "\"q\" A 192.0.2.1\n", "(", ")", "\"", "\\", "\0", "\r", ";", "$", "@", " ", "\uFEFF", "\n", "é", "99999999999",
    ];

    private static readonly string[] PlainPieces =
    [
        "host# A 192.0.2.#\n", "host# IN A 192.0.2.#\n", "Host# 60 IN NS ns#\n", "host# 7200 MX 10 mail#.example.net.\n", "\tTXT \"a\" \"b#\"\n", "\n",
        "host#.example.org. IN AAAA 2001:db8::#\n", "x TXT (\n  \"a#\"\n  \"b\" )\n", "; a comment\n", "x CNAME host# ; another\n", "x TXT \"(;\"\n",
        "x TXT \"over\nlines\"\n", "y A 192.0.2.# ; spflint\n", "y DS 1 13 2 ( 00112233445566778899aabbccddeeff\n00112233445566778899aabbccddeeff )\r\n",
        "host# RRSIG A 13 # 60 20300101000000 20240101000000 # h.example. AQID\n", "host# RRSIG A 13 2 60 20240101000000 20300101000000 7 @ AQID\n",
    ];

    private static readonly MemorySource Other =
        new("other", "o A 192.0.2.1\n$ORIGIN elsewhere.example.\n\tTXT \"x\"\n$TTL 5\n"u8.ToArray());

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 40)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Any_bytes_are_read_without_an_exception_and_with_spans_inside_their_files(int seed)
    {
        var random = new Random(seed);
        for (int round = 0; round < 25; round++)
        {
            byte[] text = seed % 4 == 0 ? RandomBytes(random) : Mutate(random, Compose(random));
            Zone zone = Load(text, 1 << 17);

            Assert.All(zone.Errors, error => AssertInside(error.File, error.Span));
            for (int i = 0; i < zone.Count; i++)
                AssertOpens(zone, i);
        }
    }

    /// <summary>A field may look back at one that could not be read.</summary>
    [Fact]
    public void Any_fields_are_read_as_data_of_any_type()
    {
        string[] fields = ["\"\"", "\"0\"", "0", "1", "128", "-", "x", ".", "::1", "A", "AAAA", "\\#", "2t7b4g4v"];
        var random = new Random(1035);
        foreach (RecordType type in Enum.GetValues<RecordType>())
        {
            for (int round = 0; round < 200; round++)
            {
                string data = string.Join(' ', Enumerable.Range(0, random.Next(8)).Select(_ => fields[random.Next(fields.Length)]));
                Zone zone = Load(Encoding.UTF8.GetBytes($"x.example. {RecordTypes.Mnemonic(type)} {data}\n{RecordTypes.Mnemonic(type)} {data}\n"), 1 << 17);

                Assert.All(zone.Errors, error => AssertInside(error.File, error.Span));
            }
        }
    }

    [Theory]
    [InlineData(" WINS(\n.( WINS h\n A (")]
    [InlineData("a TXT (\nb( TXT \"c\"\nd TXT ( e )\n")]
    [InlineData("a TXT((\"))\n TXT (")]
    public void A_record_reads_the_same_again_where_lines_in_it_look_like_entries(string text)
    {
        Zone zone = Load(Encoding.UTF8.GetBytes("$ORIGIN example.org.\n" + text), 1 << 17);

        Assert.NotEqual(0, zone.Count);
        Assert.All(Enumerable.Range(0, zone.Count), index => AssertOpens(zone, index));
    }

    [Theory]
    [InlineData("\r\r\r\uFEFF\r")]
    [InlineData("\n\uFEFFa A 192.0.2.1\n")]
    [InlineData("\uFEFFa A 192.0.2.1\n")]
    public void A_byte_order_mark_stands_at_the_start_whatever_the_window(string text)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);

        Assert.All(Enumerable.Range(1, 5), window => Assert.Equal(Load(bytes, 100).Errors.Select(e => (e.Kind, e.Span)), Load(bytes, window).Errors.Select(e => (e.Kind, e.Span))));
    }

    [Theory]
    [InlineData("(\"\n%\" TXT \"\"")]
    [InlineData("a TXT ( \"\nb A 192.0.2.1\" x\nc TXT d\n")]
    [InlineData("( \"\n%\" TXT x\n( y\nz A 192.0.2.1\n")]
    public void No_byte_is_in_two_fields(string text)
    {
        var reader = new ZoneReader(Encoding.UTF8.GetBytes(text), isFinal: true, new ZoneReaderState());
        int at = 0;
        while (reader.Read())
        {
            foreach (ZoneToken token in reader.Tokens)
            {
                Assert.InRange(token.Start, at, token.End);
                at = token.End;
            }

            Assert.InRange(reader.Consumed, at, text.Length);
        }

        Assert.Equal(text.Length, reader.Consumed);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void The_size_of_the_window_changes_nothing(int seed)
    {
        var random = new Random(-seed);
        for (int round = 0; round < 10; round++)
        {
            byte[] text = Mutate(random, Compose(random));
            Zone whole = Load(text, 1 << 17);
            Zone pieces = Load(text, random.Next(1, 80));

            Assert.Equal(whole.Errors.Select(e => (e.Kind, e.Span)), pieces.Errors.Select(e => (e.Kind, e.Span)));
            Assert.Equal(Records(whole), Records(pieces));
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Reading_ahead_changes_nothing(int seed)
    {
        var random = new Random(seed * 7919);
        for (int round = 0; round < 25; round++)
        {
            byte[] text = Mutate(random, ComposeLong(random));
            AssertSame(Load(text, 1 << 17), Load(text, random.Next(1, 200), parallelism: random.Next(2, 9), stretch: random.Next(1, 300)));
        }
    }

    [Fact]
    public void A_relative_name_of_a_record_without_a_type_is_forgotten_by_all_readers()
    {
        byte[] text = Encoding.UTF8.GetBytes("a\t80\tS\tb.\n" + string.Concat(Enumerable.Repeat("c.d.\t0\tIN\tNS\te.f.\n", 8)) + "\tNS g\n");

        Zone alone = Load(text, 1 << 17);

        Assert.Contains(alone.Errors, error => error.Kind == ZoneErrorKind.UnknownOrigin && error.Span.Start > text.Length - 5);
        AssertSame(alone, Load(text, 1 << 17, parallelism: 2, stretch: 16));
    }

    [Theory]
    [InlineData("a TXT (\n", 100_000)]
    [InlineData("a TXT (\n(\n", 100_000)]
    [InlineData("(", 2_000_000)]
    [InlineData(")", 2_000_000)]
    [InlineData("()", 1_000_000)]
    [InlineData("\"", 2_000_001)]
    [InlineData("a TXT \"b\n", 100_000)]
    [InlineData("\"\n", 500_000)]
    [InlineData("(\"\n", 300_000)]
    [InlineData("\\\n", 300_000)]
    [InlineData("\\\"\n", 300_000)]
    [InlineData("\"\\\"\n", 300_000)]
    [InlineData("a ( \"\n", 200_000)]
    [InlineData("a TXT ( b\nc )\n", 100_000)]
    [InlineData("( ;", 1_000_000)]
    [InlineData("x", 2_000_000)]
    [InlineData("x ", 1_000_000)]
    [InlineData(";x", 1_000_000)]
    [InlineData("\0", 2_000_000)]
    [InlineData("\\999\0", 400_000)]
    [InlineData("\r", 1_000_000)]
    [InlineData(" 1\n", 500_000)]
    [InlineData("1w", 1_000_000)]
    [InlineData("a.", 1_000_000)]
    [InlineData("\\.", 1_000_000)]
    public void No_text_is_read_over_and_over(string piece, int count)
    {
        var source = new CountingSource(Encoding.UTF8.GetBytes("$ORIGIN example.org.\n$TTL 60\n" + string.Concat(Enumerable.Repeat(piece, count))));
        long before = GC.GetAllocatedBytesForCurrentThread();
        Zone zone = ZoneLoader.Load(source, new ZoneOptions());
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        // Windows that begin again at an entry that did not fit double each time: a small multiple of the text.
        Assert.InRange(source.BytesRead, source.Length, source.Length * 4 + (1 << 20));
        Assert.InRange(allocated, 0, source.Length * 100 + (64 << 20));
        Assert.All(zone.Errors.Take(1000), error => AssertInside(error.File, error.Span));
    }

    private static void AssertSame(Zone expected, Zone actual)
    {
        Assert.Equal(expected.Errors.Select(e => (e.Kind, e.Span, e.Entry, e.Owner)), actual.Errors.Select(e => (e.Kind, e.Span, e.Entry, e.Owner)));
        Assert.Equal(Records(expected), Records(actual));
        Assert.Equal(Names(expected), Names(actual));
        Assert.Equal(expected.Identity, actual.Identity);
        Assert.Equal(expected.Files.Select(file => file.Source.Path), actual.Files.Select(file => file.Source.Path));
        Assert.Equal(expected.DefaultTtls.Select(ttl => ttl.Span), actual.DefaultTtls.Select(ttl => ttl.Span));
        Assert.Equal(expected.Comments.Select(comment => (comment.Span, comment.Entry)), actual.Comments.Select(comment => (comment.Span, comment.Entry)));
    }

    private static void AssertOpens(Zone zone, int index)
    {
        ZoneRecord record = zone[index];
        ZoneFile file = zone.FileOf(record);
        AssertInside(file, zone.SpanOf(record));

        RecordText text = zone.Open(index);
        AssertInside(file, text.Span);
        AssertInside(file, text.OwnerSpan);
        AssertInside(file, text.TypeSpan);
        AssertInside(file, text.TtlSpan);
        AssertInside(file, text.RdataSpan);
        Assert.Equal(record.Type, text.Type);
        Assert.Equal(record.RdataHash, text.ReadRdata(record.Type).Hash());
        for (int field = 0; field < text.RdataCount; field++)
            AssertInside(file, text.RdataFieldSpan(field));

        CharacterStringsAreInside(file, text);
    }

    private static void CharacterStringsAreInside(ZoneFile file, RecordText text)
    {
        CharacterStrings strings = text.ReadStrings();
        for (int i = 0; i <= strings.Joined.Length; i++)
            AssertInside(file, strings.Map(i, 0));

        AssertInside(file, strings.Map(0, strings.Joined.Length));
    }

    private static void AssertInside(ZoneFile file, TextSpan span)
    {
        Assert.InRange(span.Start, 0, file.Source.Length);
        Assert.InRange(span.Length, 0, file.Source.Length - span.Start);
    }

    private static IEnumerable<(ZoneRecord, Passage)> Records(Zone zone) => Enumerable.Range(0, zone.Count).Select(i => (zone[i], zone.PassageOf(zone[i])));

    private static IEnumerable<string> Names(Zone zone) => Enumerable.Range(0, zone.Names.Count).Select(zone.NameOf);

    private static byte[] RandomBytes(Random random)
    {
        var bytes = new byte[random.Next(300)];
        random.NextBytes(bytes);
        return bytes;
    }

    private static byte[] Compose(Random random)
    {
        var text = new StringBuilder();
        for (int i = random.Next(20); i >= 0; i--)
            text.Append(Pieces[random.Next(Pieces.Length)]);

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>Mostly plain records, as long files are, with something else now and then.</summary>
    private static byte[] ComposeLong(Random random)
    {
        var text = new StringBuilder(random.Next(3) == 0 ? "" : "$TTL 1h\n");
        int oddity = random.Next(3, 60);
        for (int i = random.Next(150); i >= 0; i--)
        {
            text.Append(random.Next(oddity) == 0
                ? Pieces[random.Next(Pieces.Length)]
                : PlainPieces[random.Next(PlainPieces.Length)].Replace("#", random.Next(9).ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal));
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static byte[] Mutate(Random random, byte[] text)
    {
        List<byte> bytes = [.. text];
        for (int i = random.Next(4); i > 0 && bytes.Count > 0; i--)
        {
            int at = random.Next(bytes.Count);
            switch (random.Next(3))
            {
                case 0:
                    bytes.RemoveAt(at);
                    break;
                case 1:
                    bytes.Insert(at, (byte)"()\"\\;\n\r\0 $@.1"[random.Next(13)]);
                    break;
                default:
                    bytes[at] = (byte)random.Next(256);
                    break;
            }
        }

        return [.. bytes];
    }

    private static Zone Load(byte[] text, int window, int parallelism = 1, int stretch = 1 << 20)
    {
        var main = new MemorySource("test.zone", text);
        return ZoneLoader.Load(main, new ZoneOptions
        {
            WindowLength = window,
            Includes = new Includes(main),
            Parallelism = parallelism,
            StretchLength = stretch,
            CommentMarker = "spflint"u8.ToArray(),
        });
    }

    private sealed class Includes(SourceText main) : IIncludeResolver
    {
        public IncludeResult Resolve(string path, SourceText including) => path switch
        {
            "other" => new IncludeResult(Other, IncludeFailure.None),
            "test.zone" => new IncludeResult(main, IncludeFailure.None),
            _ => new IncludeResult(null, IncludeFailure.Missing),
        };
    }

    private sealed class CountingSource(byte[] bytes) : SourceText("counting")
    {
        public long BytesRead { get; private set; }

        public override long Length => bytes.Length;

        public override int Read(long offset, Span<byte> destination)
        {
            int count = (int)Math.Min(destination.Length, bytes.Length - offset);
            bytes.AsSpan((int)offset, count).CopyTo(destination);
            BytesRead += count;
            return count;
        }
    }
}
