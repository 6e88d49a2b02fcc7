using System.Globalization;
using System.Text;
using SpfLint.Dns.Records;
using SpfLint.Dns.Text;
using SpfLint.Dns.Zones;

namespace SpfLint.Dns.Tests.Zones;

public sealed class RecordScanTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_scan_reads_the_octets_that_a_record_alone_gives_in_any_order(bool isHeld)
    {
        var text = new StringBuilder("$ORIGIN example.org.\n$TTL 1h\n@ SOA ns1 host (\n 1 1d ; serial\n 2h 4w 1h )\n  NS ns1\n$GENERATE 1-3 h$ A 192.0.2.$\n");
        text.Append("long TXT (").Insert(text.Length, " \"0123456789\"", 2000).Append(" )\n");
        for (int i = 0; i < 2000; i++)
            text.Append(FormattableString.Invariant($"n{i} NSEC n{i + 1} A RRSIG NSEC ; comment\n"));

        text.Append("broken RRSIG A 13 (\n");
        var source = new MemorySource("zone", Encoding.ASCII.GetBytes(text.ToString()));
        Zone zone = ZoneLoader.Load(isHeld ? source : new DistantSource(source), new ZoneOptions());
        var scan = new RecordScan(zone);

        foreach (int index in Enumerable.Range(0, zone.Count).Concat(Enumerable.Range(0, zone.Count).Reverse().Where(index => index % 50 == 0)))
            Assert.True(zone.Open(index).ReadRdata(zone[index].Type).Span.SequenceEqual(scan.ReadRdata(index)), $"record {index}");
    }

    public static TheoryData<string> Signatures =>
    [
        "a RRSIG A 13 3 3600 20300101000000 20240101000000 12345 example.org. {0}",
        "a 300 IN RRSIG ( A 13 3 3600 ; a comment\n20300101000000 20240101000000 12345\n @ ; one more ( and \"\n {0} )",
        "a RRSIG A 13 3 3600 1893456000 1704067200 12345 \\101\\.b.{0}. AQID",
        "a RRSIG A 13 3 3600 20300101000000 20240101000000 12345 {0}.{0}.{0}. {0}",
        "a RRSIG \\# 200 0001 0d 03 00000e10 70dbd880 65920080 3039 00 {1}",
        "$GENERATE 1-2 a$ RRSIG A 13 3 3600 20300101000000 20240101000000 12345 example.org. {0}",
    ];

    [Theory]
    [MemberData(nameof(Signatures))]
    public void The_start_of_a_signature_is_that_of_all_its_octets(string record)
    {
        const int Fields = 8;
        foreach (int length in (int[])[4, 8, 60, 100, 120, 160, 300])
        {
            string octets = string.Join(' ', Enumerable.Repeat("5a", 200 - 19));
            string text = $"$ORIGIN example.org.\n$TTL 1h\nhost{new string('x', length % 50)} A 192.0.2.1\n{string.Format(CultureInfo.InvariantCulture, record, new string('A', Math.Min(length, record.Contains("}.", StringComparison.Ordinal) ? 60 : length)), octets)}\n";
            Zone zone = ZoneLoader.Load(new MemorySource("zone", Encoding.ASCII.GetBytes(text)), new ZoneOptions());
            var scan = new RecordScan(zone);

            Assert.False(zone[1].Has(RecordTraits.InvalidRdata), text);
            ReadOnlySpan<byte> whole = zone.Open(1).ReadRdata(RecordType.Rrsig).Span;
            ReadOnlySpan<byte> start = scan.ReadStart(1, Fields);
            Assert.True(start.Length >= 19 && whole.StartsWith(start), text);

            // The zone keeps all of it but the times.
            Span<byte> kept = new byte[Zone.MaxSignatureStart];
            kept = kept[..zone.ReadSignatureStart(zone[1], kept)];
            Assert.True(kept.Length >= 19 && whole.StartsWith(kept[..8]) && whole[16..].StartsWith(kept[16..]), text);
        }
    }

    public static TheoryData<string, bool> Texts => new()
    {
        { "a TXT \"v=spf1 -all\"", true },
        { "a 300 IN TXT \"v=spf1 -all\" ; comment \"", true },
        { "a SPF \"\"", true },
        { "TXT TXT \"one\"", true },
        { "txt 1h in txt \"one\"", true },
        { "3600 TXT \"one\"", true },
        { "IN IN 1h TXT \"one\"", true },
        { "@\tIN\tTXT\t\"one\"", true },
        { "a TXT \"a ; ( b\"", true },
        { "a TYPE16 \"one\"", true },
        { "a TYPE16 TXT \"one\"", false },
        { "a TXT IN \"one\"", false },
        { "a TXT 1 TXT \"one\"", false },
        { "a TXT\"one\"", true },
        { "a TXT one\"two\"", false },
        { "a TXT \"one\\\"", false },
        { "a TXT ( \"one\" )", true },
        { "a TXT ( \"v=spf1\n -all\"\n )", false },
        { "a TXT ( ; comment\n \"v=spf1 -all\"\n )", true },
        { "a TXT v=spf1", false },
        { "a TXT TXT \"v=spf1 -all\"", false },
        { "a TXT \"v=spf1 \" \"-all\"", false },
        { "a TXT \"v=spf1 \\-all\"", false },
        { "a TXT \"caf\u00e9\"", false },
        { "a TXT \\# 2 0141", false },
        { "a TXT", false },
        { "a TXT \"v=spf1", false },
        { "$GENERATE 1-2 a$ TXT \"v=spf1\"", false },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_plain_string_is_read_as_it_stands_and_all_others_are_left(string record, bool isPlain)
    {
        byte[] bytes = Encoding.UTF8.GetBytes($"$ORIGIN example.org.\n$TTL 1h\n{record}\n");
        Zone zone = ZoneLoader.Load(new MemorySource("zone", bytes), new ZoneOptions());

        bool isRead = new RecordScan(zone).TryReadPlainString(0, out ReadOnlySpan<byte> text);

        Assert.Equal(isPlain, isRead);
        Assert.True(!isRead || text.SequenceEqual(zone.Open(0).ReadStrings().Joined.Span));
    }

    [Theory]
    [InlineData("a A 192.0.2.1", 0xC0000201)]
    [InlineData("a A 255.255.255.255", 0xFFFFFFFF)]
    [InlineData("a A \\# 4 C0000201", 0xC0000201)]
    [InlineData("a A \\# 3 C00002", null)]
    [InlineData("a A 192.0.2.256", null)]
    [InlineData("a A 192.0.2.1 192.0.2.2", null)]
    [InlineData("a A ( 192.0.2.1", null)]
    [InlineData("a TYPE65280 \\# 4 C0000201", null)]
    [InlineData("a AAAA ::1", null)]
    public void The_address_of_a_record_is_known_without_its_text(string record, uint? address)
    {
        Zone zone = ZoneLoader.Load(new MemorySource("zone", Encoding.UTF8.GetBytes($"$ORIGIN example.org.\n$TTL 1h\n{record}\n")), new ZoneOptions());

        Assert.Equal(address, zone[0].TryGetIp4(out uint found) ? found : null);
    }

    /// <summary>A text that is read in pieces, as a large file is.</summary>
    private sealed class DistantSource(MemorySource text) : SourceText("distant")
    {
        public override long Length => text.Length;

        public override int Read(long offset, Span<byte> destination) => text.Read(offset, destination);
    }
}
