using System.Globalization;
using System.Text;
using SpfLint.Dns.Names;
using SpfLint.Dns.Records;
using SpfLint.Dns.Resolution;
using SpfLint.Dns.Text;
using SpfLint.Dns.Zones;

namespace SpfLint.Dns.Tests.Resolution;

public sealed class ZoneSourceTests
{
    private const string Head = "$ORIGIN example.org.\n$TTL 1h\n@ SOA ns host ( 1 1d 2h 4w 1h )\n@ NS ns\n";

    private const string Lines = """
        ns          A     192.0.2.53
        @           MX    10 Mail
        @           MX    20 mail.example.net.
        @           TXT   "one" "two"
        @           TXT   three
        @           SPF   "v=spf1 -all"
        mail        A     192.0.2.25
        mail        A     192.0.2.26
        mail        AAAA  2001:db8::25
        www         CNAME mail
        chain       CNAME www
        out         CNAME www.example.net.
        gone        CNAME missing
        nodata      CNAME ns
        loop        CNAME loop2
        loop2       CNAME loop
        self        CNAME self
        two         CNAME mail
        two         CNAME ns
        both        CNAME mail
        both        A     192.0.2.99
        a.b.c       A     192.0.2.1
        *.wild      A     192.0.2.2
        *.wild      TXT   "wild"
        x.wild      TXT   "not wild"
        y.sub.wild  A     192.0.2.3
        *.alias     CNAME mail
        child       NS    ns.child
        ns.child    A     192.0.2.4
        tree        DNAME example.net.
        tree        A     192.0.2.5
        under.tree  A     192.0.2.6
        here        DNAME mail
        broken      A     192.0.2.300
        half        A     192.0.2.7
        half        A     192.0.2.
        1           PTR   mail
        raw         TYPE1 \# 4 c0000208
        short       A     \# 3 c00002
        bad         MX    \# 3 000A05
        null        MX    0 .

        """;

    [Theory]
    [InlineData("mail", RecordType.A, "192.0.2.25 192.0.2.26")]
    [InlineData("MAIL", RecordType.A, "192.0.2.25 192.0.2.26")]
    [InlineData("mail", RecordType.Aaaa, "2001:db8::25")]
    [InlineData("mail", RecordType.MX, "NoData")]
    [InlineData("@", RecordType.MX, "10 mail.example.org. 20 mail.example.net.")]
    [InlineData("null", RecordType.MX, "0 .")]
    [InlineData("@", RecordType.Txt, "onetwo three")]
    [InlineData("@", RecordType.Spf, "v=spf1 -all")]
    [InlineData("@", RecordType.A, "NoData")]
    [InlineData("1", RecordType.Ptr, "mail.example.org.")]
    [InlineData("missing", RecordType.A, "NxDomain")]
    [InlineData("a.missing", RecordType.A, "NxDomain")]
    [InlineData("a.mail", RecordType.A, "NxDomain")]
    public void A_zone_answers_for_its_names(string name, RecordType type, string expected) =>
        Assert.Equal(expected, Ask(name, type));

    [Theory]
    [InlineData("www", "mail.example.org. -> 192.0.2.25 192.0.2.26")]
    [InlineData("chain", "www.example.org. mail.example.org. -> 192.0.2.25 192.0.2.26")]
    [InlineData("out", "www.example.net. -> Unknown")]
    [InlineData("gone", "missing.example.org. -> NxDomain")]
    [InlineData("two", "Unknown")]
    [InlineData("both", "Unknown")]
    public void Aliases_are_followed(string name, string expected) => Assert.Equal(expected, Ask(name, RecordType.A));

    [Theory]
    [InlineData("loop")]
    [InlineData("self")]
    public void A_loop_of_aliases_is_a_failure(string name) =>
        Assert.EndsWith("-> ServerFailure", Ask(name, RecordType.A), StringComparison.Ordinal);

    [Fact]
    public void An_alias_of_a_name_without_the_type_has_no_data() =>
        Assert.Equal("ns.example.org. -> NoData", Ask("nodata", RecordType.Txt));

    [Theory]
    [InlineData("b.c", RecordType.A, "NoData")]
    [InlineData("c", RecordType.A, "NoData")]
    [InlineData("x.b.c", RecordType.A, "NxDomain")]
    [InlineData("foo.wild", RecordType.A, "192.0.2.2")]
    [InlineData("foo.bar.wild", RecordType.A, "192.0.2.2")]
    [InlineData("foo.wild", RecordType.Txt, "wild")]
    [InlineData("foo.wild", RecordType.MX, "NoData")]
    [InlineData("wild", RecordType.A, "NoData")]
    [InlineData("*.wild", RecordType.A, "192.0.2.2")]
    [InlineData("x.wild", RecordType.A, "NoData")]
    [InlineData("a.x.wild", RecordType.A, "NxDomain")]
    [InlineData("sub.wild", RecordType.A, "NoData")]
    [InlineData("z.sub.wild", RecordType.A, "NxDomain")]
    [InlineData("foo.alias", RecordType.Aaaa, "mail.example.org. -> 2001:db8::25")]
    public void Wildcards_stand_in_for_names_that_do_not_exist(string name, RecordType type, string expected) =>
        Assert.Equal(expected, Ask(name, type));

    [Theory]
    [InlineData("child", "Unknown")]
    [InlineData("ns.child", "Unknown")]
    [InlineData("any.child", "Unknown")]
    [InlineData("tree", "192.0.2.5")]
    [InlineData("under.tree", "under.example.net. -> Unknown")]
    [InlineData("x.here", "x.mail.example.org. -> NxDomain")]
    public void What_is_delegated_or_redirected_is_not_answered_from_the_zone(string name, string expected) =>
        Assert.Equal(expected, Ask(name, RecordType.A));

    [Theory]
    [InlineData("broken", RecordType.A)]
    [InlineData("half", RecordType.A)]
    [InlineData("short", RecordType.A)]
    [InlineData("bad", RecordType.MX)]
    public void Records_that_cannot_be_read_are_unknown(string name, RecordType type) =>
        Assert.Equal("Unknown", Ask(name, type));

    [Theory]
    [InlineData("alias", "Unknown")]
    [InlineData("x.alias", "Unknown")]
    [InlineData("y.x.alias", "Unknown")]
    [InlineData("b.deep", "NoData")]
    [InlineData("c.b.deep", "NxDomain")]
    [InlineData("deep", "NoData")]
    [InlineData("gone", "NxDomain")]
    [InlineData("any.wild", "Unknown")]
    [InlineData("wild", "NoData")]
    [InlineData("host", "NoData")]
    [InlineData("host.www", "192.0.2.3")]
    public void A_record_of_an_unknown_type_leaves_its_own_name_in_doubt(string name, string expected)
    {
        const string Lost = """
            alias     ALIAS www.example.net.
            a.b.deep  ALIAS www.example.net.
            *.wild    ALIAS www.example.net.
            host      TXT   "text"
            www       NSS   ns
            host.www  A     192.0.2.3

            """;

        Assert.Equal(expected, Ask(name, RecordType.A, Lost));
    }

    [Fact]
    public void Data_in_generic_form_is_read() => Assert.Equal("192.0.2.8", Ask("raw", RecordType.A));

    [Theory]
    [InlineData("example.net.")]
    [InlineData("org.")]
    [InlineData(".")]
    [InlineData("badexample.org.")]
    public void A_name_outside_the_zones_is_unknown(string name) => Assert.Equal("Unknown", Ask(name, RecordType.A));

    [Fact]
    public void A_type_that_no_answer_has_is_unknown() => Assert.Equal("Unknown", Ask("@", RecordType.NS));

    [Theory]
    [InlineData("$INCLUDE missing.zone\n", "Unknown")]
    [InlineData("$GENERATE 1-9 h$ ALIAS www.example.net.\n", "Unknown")]
    [InlineData("$SHOW more.zone\n", "Unknown")]
    [InlineData("www AAA 192.0.2.1\n", "NxDomain")]
    [InlineData("# missing A 192.0.2.1\n", "NxDomain")]
    [InlineData("a..b A 192.0.2.1\n", "Unknown")]
    [InlineData("www A 192.0.2.300\n", "NxDomain")]
    public void A_mistake_that_may_hide_names_leaves_missing_ones_unknown(string line, string expected)
    {
        var source = new ZoneSource([Load(Head + line)]);

        Assert.Equal(expected, Show(source.Resolve(Name("missing"), RecordType.A)));
    }

    [Fact]
    public void The_child_zone_answers_for_what_its_parent_delegates()
    {
        Zone child = Load("$ORIGIN child.example.org.\n$TTL 1\n@ SOA ns host 1 1 1 1 1\n@ NS ns\nns A 192.0.2.9\n");
        var source = new ZoneSource([Load(Head + Lines), child]);

        Assert.Equal("192.0.2.9", Show(source.Resolve(Name("ns.child"), RecordType.A)));
        Assert.Equal("NxDomain", Show(source.Resolve(Name("any.child"), RecordType.A)));
    }

    [Fact]
    public void A_name_exists_if_it_exists_in_any_view_of_its_zone()
    {
        Zone inside = Load(Head + "in A 10.0.0.1\n");
        Zone outside = Load(Head + "out A 192.0.2.1\nin TXT \"x\"\n");
        foreach (ZoneSource source in (ZoneSource[])[new([inside, outside]), new([outside, inside])])
        {
            Assert.Equal("10.0.0.1", Show(source.Resolve(Name("in"), RecordType.A)));
            Assert.Equal("192.0.2.1", Show(source.Resolve(Name("out"), RecordType.A)));
            Assert.Equal("NxDomain", Show(source.Resolve(Name("none"), RecordType.A)));
        }
    }

    [Fact]
    public void A_fragment_answers_for_what_it_has_and_nothing_else()
    {
        Zone fragment = Load("www.example.org. 60 A 192.0.2.1\nalias.example.org. 60 CNAME www.example.org.\n");
        var source = new ZoneSource([fragment]);

        Assert.Equal("192.0.2.1", Show(source.Resolve(Name("www"), RecordType.A)));
        Assert.Equal("www.example.org. -> 192.0.2.1", Show(source.Resolve(Name("alias"), RecordType.A)));
        Assert.Equal("Unknown", Show(source.Resolve(Name("www"), RecordType.Txt)));
        Assert.Equal("Unknown", Show(source.Resolve(Name("missing"), RecordType.A)));
        Assert.Equal("192.0.2.1", Show(new ZoneSource([Load(Head), fragment]).Resolve(Name("www"), RecordType.A)));
    }

    [Fact]
    public void A_zone_of_another_class_answers_nothing()
    {
        Zone chaos = Load("$ORIGIN example.org.\n$TTL 1\n@ CH SOA ns host 1 1 1 1 1\n@ CH NS ns\n@ CH TXT \"x\"\n");

        Assert.Equal("Unknown", Show(new ZoneSource([chaos]).Resolve(Name("@"), RecordType.Txt)));
    }

    [Fact]
    public void Equal_questions_get_the_same_answer_object()
    {
        var source = new ZoneSource([Load(Head + Lines)]);

        Assert.Same(source.Resolve(Name("mail"), RecordType.A), source.Resolve(Name("MAIL"), RecordType.A));
        Assert.Same(source.Resolve(Name("x1.wild"), RecordType.A), source.Resolve(Name("x2.wild"), RecordType.A));
    }

    [Theory]
    [InlineData("mail", RecordType.A, "192.0.2.25 192.0.2.26")]
    [InlineData("www", RecordType.A, "192.0.2.25 192.0.2.26")]
    [InlineData("@", RecordType.Txt, "\"one\" \"two\" three")]
    [InlineData("x1.wild", RecordType.Txt, "\"wild\"")]
    public void An_answer_leads_back_to_its_records(string name, RecordType type, string rdata)
    {
        DnsAnswer answer = new ZoneSource([Load(Head + Lines)]).Resolve(Name(name), type);

        Assert.Equal(rdata, string.Join(' ', answer.Origins.Select(Rdata)));
    }

    [Theory]
    [InlineData("mail", RecordType.Txt)]
    [InlineData("missing", RecordType.Txt)]
    public void An_answer_without_records_has_none_to_lead_back_to(string name, RecordType type) =>
        Assert.Empty(new ZoneSource([Load(Head + Lines)]).Resolve(Name(name), type).Origins);

    private static string Rdata(RecordOrigin origin)
    {
        RecordText text = origin.Zone.Open(origin.Index);
        return Encoding.UTF8.GetString(text.File.Source.Slice(text.RdataSpan));
    }

    private static string Ask(string name, RecordType type, string lines = Lines) => Show(new ZoneSource([Load(Head + lines)]).Resolve(Name(name), type));

    private static DomainName Name(string text)
    {
        string absolute = text == "@" ? "example.org." : text.EndsWith('.') ? text : text + ".example.org.";
        return DomainName.TryParse(absolute, out DomainName name) ? name : throw new ArgumentException(text);
    }

    private static Zone Load(string text) => ZoneLoader.Load(new MemorySource("test.zone", Encoding.UTF8.GetBytes(text)), new ZoneOptions());

    private static string Show(DnsAnswer answer)
    {
        var words = new List<string>();
        words.AddRange(answer.Ip4Addresses.Select(address => new System.Net.IPAddress([(byte)(address >> 24), (byte)(address >> 16), (byte)(address >> 8), (byte)address]).ToString()));
        words.AddRange(answer.Ip6Addresses.Select(address =>
        {
            var bytes = new byte[16];
            address.WriteBigEndian(bytes);
            return new System.Net.IPAddress(bytes).ToString();
        }));
        words.AddRange(answer.MailExchanges.Select(exchange => string.Create(CultureInfo.InvariantCulture, $"{exchange.Preference} {exchange.Host}")));
        words.AddRange(answer.Names.Select(name => name.ToString()));
        words.AddRange(answer.Texts.Select(text => Encoding.ASCII.GetString(text.Span)));
        Assert.Equal(answer.Status == DnsStatus.NoError, words.Count > 0);
        string aliases = string.Concat(answer.Aliases.Select(alias => alias + " ")) + (answer.Aliases.IsEmpty ? "" : "-> ");
        return aliases + (words.Count > 0 ? string.Join(' ', words) : answer.Status.ToString());
    }
}
