using System.Text;
using SpfLint.Dns.Names;
using SpfLint.Dns.Records;
using SpfLint.Dns.Text;
using SpfLint.Dns.Zones;

namespace SpfLint.Dns.Tests.Zones;

public sealed class ZoneLoaderTests
{
    private const string Head = "$ORIGIN example.org.\n$TTL 1h\n@ SOA ns host ( 1 1d 2h 4w 1h )\n@ NS ns\n";

    [Theory]
    [InlineData("www A 192.0.2.1", "www.example.org. 3600 A")]
    [InlineData("www IN A 192.0.2.1", "www.example.org. 3600 A")]
    [InlineData("www 60 IN A 192.0.2.1", "www.example.org. 60 A")]
    [InlineData("www IN 1h30m A 192.0.2.1", "www.example.org. 5400 A")]
    [InlineData("www.example.net. A 192.0.2.1", "www.example.net. 3600 A")]
    [InlineData("@ A 192.0.2.1", "example.org. 3600 A")]
    [InlineData("\tA 192.0.2.1", "example.org. 3600 A")]
    [InlineData("WWW a 192.0.2.1", "www.example.org. 3600 A")]
    [InlineData("www TYPE1 \\# 4 c0000201", "www.example.org. 3600 A")]
    [InlineData("www CLASS1 TYPE65400 \\# 0", "www.example.org. 3600 TYPE65400")]
    [InlineData("www ( \n IN A ; comment\n 192.0.2.1 )", "www.example.org. 3600 A")]
    [InlineData("a\\.b A 192.0.2.1", "a\\.b.example.org. 3600 A")]
    [InlineData("a\\046b A 192.0.2.1", "a\\.b.example.org. 3600 A")]
    [InlineData("@ AAAA 2001:db8::1", "example.org. 3600 AAAA")]
    [InlineData("@ MX 10 mail", "example.org. 3600 MX")]
    [InlineData("_sip._tcp SRV 0 5 5060 sip", "_sip._tcp.example.org. 3600 SRV")]
    [InlineData("@ CAA 0 issue \"ca.example.net\"", "example.org. 3600 CAA")]
    [InlineData("@ WINS L2 C900 ( 192.0.2.1\n 192.0.2.2 )", "example.org. 3600 WINS")]
    [InlineData("@ WINSR L2 C900 ( example.org. )", "example.org. 3600 WINSR")]
    public void A_record_is_read_in_every_legal_spelling(string line, string expected)
    {
        Zone zone = Load(Head + line + "\n");

        Assert.Empty(zone.Errors);
        Assert.Equal(expected, Describe(zone, zone.Count - 1));
    }

    [Theory]
    [InlineData("www 60 AWS ALIAS A d111.example.net. Z2FDTNDATAQYW2 false", "www.example.org. 60 A")]
    [InlineData("www aws alias AAAA @ $self false", "www.example.org. 3600 AAAA")]
    public void An_alias_of_route_53_is_a_record_that_nobody_can_read(string line, string expected)
    {
        Zone zone = Load(Head + line + "\n");

        Assert.Empty(zone.Errors);
        Assert.Equal(expected, Describe(zone, zone.Count - 1));
        Assert.True(zone[zone.Count - 1].Has(RecordTraits.InvalidRdata));
    }

    [Fact]
    public void Windows_dns_takes_a_missing_ttl_from_the_soa()
    {
        Zone zone = Load(
            ";\n;  Database file example.org.dns for example.org zone.\n;      Zone version:  1\n;\n"
            + "example.org. SOA ns.example.org. host.example.org. ( 1 900 600 86400 3600 )\n"
            + "example.org. 60 A 192.0.2.1\nwww.example.org. A 192.0.2.2\n");

        Assert.Empty(zone.Errors);
        Assert.True(zone.Identity.IsFromWindows);
        Assert.Equal("example.org. 3600 SOA", Describe(zone, 0));
        Assert.Equal("www.example.org. 3600 A", Describe(zone, 2));
    }

    [Theory]
    [InlineData("www A 192.0.2.300", ZoneErrorKind.InvalidField, "192.0.2.300")]
    [InlineData("www A", ZoneErrorKind.MissingField, "")]
    [InlineData("www A 192.0.2.1 192.0.2.2", ZoneErrorKind.ExtraField, "192.0.2.2")]
    [InlineData("www AAA 192.0.2.1", ZoneErrorKind.UnknownType, "AAA")]
    [InlineData("www", ZoneErrorKind.MissingType, "www")]
    [InlineData("www IN", ZoneErrorKind.MissingType, "IN")]
    [InlineData("www 1x A 192.0.2.1", ZoneErrorKind.InvalidTtl, "1x")]
    [InlineData("www 2147483648 A 192.0.2.1", ZoneErrorKind.TtlTooLarge, "2147483648")]
    [InlineData("www CH A 192.0.2.1\nw2 IN A 192.0.2.1", ZoneErrorKind.ClassMismatch, "CH")]
    [InlineData("www 192.0.2.1", ZoneErrorKind.UnknownType, "192.0.2.1")]
    [InlineData(" www A 192.0.2.1", ZoneErrorKind.IndentedOwner, "www")]
    [InlineData("MX 10 mail", ZoneErrorKind.TypeAsOwner, "MX")]
    [InlineData("TXT \"text\"", ZoneErrorKind.TypeAsOwner, "TXT")]
    [InlineData("ns AA 192.0.2.1", ZoneErrorKind.UnknownType, "AA")]
    [InlineData("IN A 192.0.2.1", ZoneErrorKind.ClassAsOwner, "IN")]
    [InlineData("IN 3600 MX 10 mail", ZoneErrorKind.ClassAsOwner, "IN")]
    [InlineData("# the web server", ZoneErrorKind.ForeignComment, "#")]
    [InlineData("# a web server", ZoneErrorKind.ForeignComment, "#")]
    [InlineData("#", ZoneErrorKind.ForeignComment, "#")]
    [InlineData("#the web server", ZoneErrorKind.ForeignComment, "#")]
    [InlineData("   # the web server", ZoneErrorKind.ForeignComment, "#")]
    [InlineData("// mx of the zone", ZoneErrorKind.ForeignComment, "//")]
    [InlineData(" // a mail server", ZoneErrorKind.ForeignComment, "//")]
    [InlineData("/* www */", ZoneErrorKind.ForeignComment, "/*")]
    [InlineData("-- www", ZoneErrorKind.ForeignComment, "--")]
    [InlineData("x SOA ns host (\n 1 # serial\n 2 // refresh\n 1 3 4 )", ZoneErrorKind.InvalidField, "#")]
    [InlineData("x MX # 10 mail", ZoneErrorKind.InvalidField, "#")]
    [InlineData("$TTL\n@ A 192.0.2.1", ZoneErrorKind.InvalidDirective, "$TTL")]
    [InlineData("TTL 3600\n@ A 192.0.2.1", ZoneErrorKind.UnmarkedDirective, "TTL")]
    [InlineData("origin example.net.", ZoneErrorKind.UnmarkedDirective, "origin")]
    [InlineData("INCLUDE other.zone", ZoneErrorKind.UnmarkedDirective, "INCLUDE")]
    [InlineData("GENERATE 1-2 h$ A 192.0.2.$", ZoneErrorKind.UnmarkedDirective, "GENERATE")]
    [InlineData("$GENERATE 1-1 #$ A x", ZoneErrorKind.InvalidField, "A x")]
    [InlineData("@ MX mail", ZoneErrorKind.MissingField, "mail")]
    [InlineData("@ MX mail 10", ZoneErrorKind.InvalidField, "mail")]
    [InlineData("_sip._tcp SRV 0 5 sip", ZoneErrorKind.MissingField, "sip")]
    [InlineData("x SOA ns 1 2 3 4 5", ZoneErrorKind.MissingField, "1")]
    [InlineData("x SOA ns host 1 2 3 4 4294967296", ZoneErrorKind.InvalidField, "4294967296")]
    [InlineData("www A 192.0.2.1, 192.0.2.2", ZoneErrorKind.InvalidField, "192.0.2.1,")]
    [InlineData("www A \\# 3 c00002", ZoneErrorKind.UnfitUnknownData, "3")]
    [InlineData("@ MX \\# 4 000a0161", ZoneErrorKind.UnfitUnknownData, "4")]
    [InlineData("@ TXT \\# 3 056162", ZoneErrorKind.UnfitUnknownData, "3")]
    [InlineData("www TYPE65400 text", ZoneErrorKind.InvalidUnknownData, "text")]
    [InlineData("$GENERATE 1-3 a$ A", ZoneErrorKind.GenerateIncomplete, "$GENERATE")]
    [InlineData("@ TXT ( ( ( \"abc\" ) ) )", ZoneErrorKind.NestedParenthesis, "(")]
    [InlineData("@ TXT \"abc\" ) ) )", ZoneErrorKind.StrayParenthesis, ")")]
    [InlineData("x SOA ns host\n\t1\n\t2h\n\t1h\n\t2w\n\t1h )", ZoneErrorKind.StrayParenthesis, ")")]
    [InlineData("www ANY 192.0.2.1", ZoneErrorKind.MetaType, "ANY")]
    [InlineData("a..b A 192.0.2.1", ZoneErrorKind.EmptyLabel, ".")]
    [InlineData("@ MX 10 mail..x", ZoneErrorKind.EmptyLabel, ".")]
    [InlineData("@ TXT \"abc", ZoneErrorKind.UnclosedQuote, "\"")]
    [InlineData("@ TXT ( \"abc\"", ZoneErrorKind.UnclosedParenthesis, "(")]
    [InlineData("@ TXT ( \"abc )", ZoneErrorKind.UnclosedQuote, "\"")]
    [InlineData("@ TXT \"abc\" )", ZoneErrorKind.StrayParenthesis, ")")]
    [InlineData("@ TXT ( ( \"abc\" ) )", ZoneErrorKind.NestedParenthesis, "(")]
    [InlineData("@ TXT \"a\\300\"", ZoneErrorKind.InvalidEscape, "\\300")]
    [InlineData("@ TXT a\\", ZoneErrorKind.InvalidEscape, "\\")]
    [InlineData("@ TXT \"a\nb\"", ZoneErrorKind.LineEndInQuotes, "\n")]
    [InlineData("@ TXT \"a\\\nb\"", ZoneErrorKind.EscapedLineEnd, "\\")]
    [InlineData("@ TXT \"a\\\nb\\\n\nc\"", ZoneErrorKind.EscapedLineEnd, "\\")]
    [InlineData("@ TXT \"a\\\nwww A 192.0.2.1", ZoneErrorKind.UnclosedQuote, "\"")]
    [InlineData("@ TXT \"a\0b\"", ZoneErrorKind.NulByte, "\0")]
    [InlineData("$ORGIN example.net.", ZoneErrorKind.UnknownDirective, "$ORGIN")]
    [InlineData(" $ORIGIN example.net.", ZoneErrorKind.IndentedDirective, "$ORIGIN")]
    [InlineData("$ORIGIN sub.example.org", ZoneErrorKind.RepeatedOrigin, "sub.example.org")]
    [InlineData("$ORIGIN EXAMPLE.org", ZoneErrorKind.RepeatedOrigin, "EXAMPLE.org")]
    [InlineData("$ORIGIN sub\n$ORIGIN b.example.org", ZoneErrorKind.RepeatedOrigin, "b.example.org")]
    [InlineData("$ORIGIN sub\n$ORIGIN c.sub.example.org", ZoneErrorKind.RepeatedOrigin, "c.sub.example.org")]
    [InlineData("$TTL", ZoneErrorKind.InvalidDirective, "$TTL")]
    [InlineData("$INCLUDE no.such.file", ZoneErrorKind.IncludeMissing, "no.such.file")]
    [InlineData("$GENERATE 5-1 a$ A 192.0.2.$", ZoneErrorKind.GenerateRange, "5-1")]
    [InlineData("$GENERATE 1-5 a${x} A 192.0.2.$", ZoneErrorKind.GenerateModifier, "a${x}")]
    [InlineData("$GENERATE 1-300 a$ A 192.0.2.$", ZoneErrorKind.InvalidField, "A 192.0.2.$")]
    [InlineData("$GENERATE 1-3 a$ MX 10 m$.example.net.", ZoneErrorKind.GenerateWords, "10 m$.example.net.")]
    [InlineData("$GENERATE 1-3 a$ CAA 0 issue \"ca$\"", ZoneErrorKind.GenerateWords, "0 issue \"ca$\"")]
    [InlineData("$GENERATE 1-3 a$ TXT \"a\"\"b\"", ZoneErrorKind.GenerateWords, "\"a\"\"b\"")]
    [InlineData("$GENERATE 1-3 a$ MX ( 10 m )", ZoneErrorKind.GenerateWords, "10 m")]
    [InlineData("$GENERATE 1-3 a$ TYPE65280 \\# 1 0$", ZoneErrorKind.GenerateWords, "\\# 1 0$")]
    [InlineData("$GENERATE 1-3 a$ A 192.0.2.$ 192.0.2.4", ZoneErrorKind.ExtraField, "A 192.0.2.$ 192.0.2.4")]
    [InlineData("$GENERATE 1-3 \"a$\" A 192.0.2.$", ZoneErrorKind.GenerateQuotes, "\"a$\"")]
    [InlineData("$GENERATE \"1-3\" a$ A 192.0.2.$", ZoneErrorKind.GenerateQuotes, "\"1-3\"")]
    [InlineData("$GENERATE 1-3 a$ ( A 192.0.2.$ )", ZoneErrorKind.GenerateParentheses, "192.0.2.$")]
    [InlineData("$GENERATE 1-3 a$ ; (\n", ZoneErrorKind.GenerateIncomplete, "$GENERATE")]
    [InlineData("$GENERATE 1-3 a$ TXT \"a ( b\"", ZoneErrorKind.UnclosedParenthesis, "TXT \"a ( b\"")]
    [InlineData("$GENERATE 1-3 a$ TXT \"a ) b\"", ZoneErrorKind.StrayParenthesis, "TXT \"a ) b\"")]
    [InlineData("$GENERATE 1-3 a$ TXT \"\\\"a\"", ZoneErrorKind.UnclosedQuote, "TXT \"\\\"a\"")]
    [InlineData("$GENERATE 1-3 a$ TXT ( a b", ZoneErrorKind.UnclosedParenthesis, "(")]
    [InlineData("$GENERATE 1-3 a$ TXT \"\"", ZoneErrorKind.MissingField, "TXT \"\"")]
    [InlineData("$GENERATE 1-3 a$ A$ 192.0.2.$", ZoneErrorKind.UnknownType, "A$ 192.0.2.$")]
    [InlineData("$GENERATE 1-3 a$ TXT ${0,128}", ZoneErrorKind.GenerateModifier, "${0,128}")]
    [InlineData("$GENERATE 1-3 a$ TXT ${2147483646}", ZoneErrorKind.GenerateModifier, "${2147483646}")]
    [InlineData("$ORIGIN sub\n\tA 192.0.2.1", ZoneErrorKind.InheritedOwnerAfterOrigin, "A")]
    [InlineData("www TYPE65400 \\# 3 c000", ZoneErrorKind.InvalidUnknownData, "3")]
    public void A_mistake_is_one_error_at_the_bytes_that_are_wrong(string lines, ZoneErrorKind kind, string text)
    {
        string whole = Head + lines + "\nlast A 192.0.2.9\n";
        Zone zone = Load(whole);

        ZoneError error = Assert.Single(zone.Errors);
        Assert.Equal(kind, error.Kind);
        Assert.Equal(text, whole.Substring((int)error.Span.Start, (int)error.Span.Length));
        Assert.StartsWith("last.", zone.NameOf(zone[zone.Count - 1].Owner), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("$TTL")]
    [InlineData("$TTL soon")]
    [InlineData("$TLL 3600")]
    [InlineData("TTL 3600")]
    [InlineData("@ 1x NS ns")]
    [InlineData("$TTL 99999999999")]
    public void A_default_TTL_that_cannot_be_read_is_not_missed_as_well(string line)
    {
        Zone zone = Load("$ORIGIN example.org.\n" + line + "\n@ SOA ns host 1 2 3 4 5\n@ NS ns\nns A 192.0.2.1\n");

        ZoneError error = Assert.Single(zone.Errors);
        Assert.NotEqual(ZoneErrorKind.MissingTtl, error.Kind);
    }

    [Fact]
    public void An_origin_without_its_dollar_sign_is_not_missed_as_well()
    {
        Zone zone = Load("ORIGIN example.org.\n$TTL 60\n@ SOA ns host 1 2 3 4 5\n@ NS ns\nns A 192.0.2.1\n");

        Assert.Equal(ZoneErrorKind.UnmarkedDirective, Assert.Single(zone.Errors).Kind);
    }

    [Theory]
    [InlineData("$ORIGIN sub")]
    [InlineData("$ORIGIN example")]
    [InlineData("$ORIGIN myexample.org")]
    [InlineData("$ORIGIN sub.example.org.")]
    [InlineData("$ORIGIN @")]
    [InlineData("$ORIGIN .\n$ORIGIN sub.example.com")]
    public void An_origin_may_be_relative(string line) => Assert.Empty(Load(Head + line + "\nwww A 192.0.2.1\n").Errors);

    [Fact]
    public void A_name_that_begins_like_a_comment_is_a_name_where_its_record_can_be_read()
    {
        Zone zone = Load(Head + "#1 A 192.0.2.1\n//x TXT text\n/ CNAME www\n--- TXT text\nin A 192.0.2.1\nIN IN A 192.0.2.1\n");

        Assert.Empty(zone.Errors);
    }

    [Fact]
    public void Two_open_quotes_are_two_mistakes()
    {
        Zone zone = Load(Head + "a TXT \"one\nb TXT \"two\nc A 192.0.2.1\n");

        Assert.Equal([ZoneErrorKind.UnclosedQuote, ZoneErrorKind.UnclosedQuote], zone.Errors.Select(e => e.Kind));
        Assert.Equal(5, zone.Count);
    }

    [Fact]
    public void Octets_of_a_known_type_are_the_same_data_as_its_text()
    {
        Zone zone = Load(Head + "a MX 10 b.\na MX \\# 5 000a 0142 00\n");

        Assert.Empty(zone.Errors);
        Assert.True(zone.HaveSameData(2, 3));
        Assert.Equal(zone[2].Target, zone[3].Target);
    }

    [Fact]
    public void An_open_parenthesis_does_not_swallow_the_records_behind_it()
    {
        Zone zone = Load("$ORIGIN example.org.\n$TTL 60\n@ SOA ns host ( 1 2 3 4 5\n@ NS ns\nns A 192.0.2.1\n\tTXT ( \"a\"\n\"b\" )\n");

        ZoneError error = Assert.Single(zone.Errors);
        Assert.Equal(ZoneErrorKind.UnclosedParenthesis, error.Kind);
        Assert.Equal(4, zone.Count);
    }

    [Fact]
    public void The_text_of_a_record_has_the_place_of_every_octet()
    {
        const string Text = "$ORIGIN example.org.\n$TTL 60\nx TXT ( \"v=spf1 \\109x\" ; note\n  \"-all\" )\n";
        Zone zone = Load(Text);
        CharacterStrings strings = zone.Open(0).ReadStrings();

        Assert.Equal("v=spf1 mx-all", Encoding.ASCII.GetString(strings.Joined.Span));
        Assert.Equal("\\109x", Slice(Text, strings.Map(7, 2)));
        Assert.Equal("-all", Slice(Text, strings.Map(9, 4)));
        Assert.Equal("x\" ; note\n  \"-", Slice(Text, strings.Map(8, 2)));
    }

    [Fact]
    public void Generated_records_are_counted_and_point_at_their_directive()
    {
        const string Text = "$ORIGIN example.org.\n$TTL 60\n$GENERATE 1-5/2 a${0,3} TXT \"\\\"v=spf1 ip4:192.0.2.$ -all\\\"\"\n";
        Zone zone = Load(Text);

        Assert.Empty(zone.Errors);
        Assert.Equal(["a001.example.org. 60 TXT", "a003.example.org. 60 TXT", "a005.example.org. 60 TXT"], Enumerable.Range(0, 3).Select(i => Describe(zone, i)));
        RecordText record = zone.Open(1);
        Assert.Equal("v=spf1 ip4:192.0.2.3 -all", Encoding.ASCII.GetString(record.ReadStrings().Joined.Span));
        Assert.Equal("a${0,3}", Slice(Text, record.OwnerSpan));
        Assert.Equal("TXT \"\\\"v=spf1 ip4:192.0.2.$ -all\\\"\"", Slice(Text, record.ReadStrings().Map(7, 3)));
    }

    // A no-break space is two octets here.
    [Theory]
    [InlineData("www\u00A0A 192.0.2.1")]
    [InlineData("www A\u00A0192.0.2.1")]
    [InlineData("www\u00A0A\u00A0192.0.2.1")]
    [InlineData("\u00A0A 192.0.2.1")]
    [InlineData("www 3600\u00A0A 192.0.2.1")]
    public void A_no_break_space_by_which_a_record_has_no_type_is_one_error(string line)
    {
        Zone zone = Load(Head + line + "\nlast A 192.0.2.9\n");

        ZoneError error = Assert.Single(zone.Errors);
        Assert.Equal(ZoneErrorKind.NoBreakSpace, error.Kind);
        Assert.Equal(new TextSpan(Encoding.UTF8.GetByteCount(Head + line[..line.IndexOf('\u00A0', StringComparison.Ordinal)]), 2), error.Span);
    }

    // What named-checkzone -D writes of them.
    [Theory]
    [InlineData("h$ TXT text$", "h3: text3")]
    [InlineData("h$ TXT \"a $\"", "h3: a|3")]
    [InlineData("h$ TXT \"\\\"a $\\\" b\"", "h3: a 3|b")]
    [InlineData("h$ TXT \"a;b\"", "h3: a")]
    [InlineData("h$ TXT a\\ b", "h3: a b")]
    [InlineData("h$ TXT a\\;b", "h3: a;b")]
    [InlineData("h$ TXT \"( a b )\"", "h3: a|b")]
    [InlineData("h$ TXT \"cost $$ \\$ \\\\$ $\"", "h3: cost|$|$|\\3|3")]
    [InlineData("h$ IN 60 ( TXT ) a", "h3: a")]
    [InlineData("h${-3} TXT ${-5}", "h0: -2")]
    [InlineData("h${+3} TXT ${-5,4}", "h6: -002")]
    [InlineData("h$ TXT ${-5,0,x}", "h3: fffffffe")]
    [InlineData("h$ TXT ${-5,0,o}", "h3: 37777777776")]
    [InlineData("h$ TXT ${-5,3,n}", "h3: e.f.f.f.f.f.f.f")]
    public void A_template_becomes_what_BIND_makes_of_it(string sides, string expected)
    {
        Zone zone = Load($"$ORIGIN example.org.\n$TTL 60\n$GENERATE 3-3 {sides}\n");

        Assert.Empty(zone.Errors);
        RecordText record = zone.Open(0);
        IEnumerable<string> strings = Enumerable.Range(0, record.RdataCount).Select(i => Encoding.ASCII.GetString(Decoded(record.RdataField(i).ToArray())));
        Assert.Equal(expected, $"{Encoding.ASCII.GetString(record.OwnerText)}: {string.Join('|', strings)}");
    }

    private static byte[] Decoded(byte[] field) => CharacterText.Decode(field);

    [Fact]
    public void Data_in_quotes_is_read_as_that_of_a_record()
    {
        Zone zone = Load(Head + "$GENERATE 1-2 a$ MX \"0 .\"\n$GENERATE 1-2 b$ A \"192.0.2.$\"\n$GENERATE 1-2 c$ TYPE65280 \"\\# 1 0$\"\n$GENERATE 1-2 d$ CAA \"0 issue ca$\"\n");

        Assert.Empty(zone.Errors);
    }

    [Fact]
    public void The_size_of_the_window_changes_nothing()
    {
        string text = Head + "a TXT ( \"one\" ; c\r\n \"two\" )\r\nb TXT \"x\ny\"\n\n; comment\nc TXT \"open\nd A 192.0.2.1\ne A ( 192.0.2.2\nf A 192.0.2.300\ng TXT (a)";
        Zone whole = Load(text);
        for (int window = 1; window < 200; window++)
        {
            Zone zone = Load(text, window);
            Assert.Equal(whole.Errors.Select(e => (e.Kind, e.Span)), zone.Errors.Select(e => (e.Kind, e.Span)));
            Assert.Equal(Enumerable.Range(0, whole.Count).Select(i => whole[i]), Enumerable.Range(0, zone.Count).Select(i => zone[i]));
        }
    }

    private static string Slice(string text, TextSpan span) => text.Substring((int)span.Start, (int)span.Length);

    private static string Describe(Zone zone, int index) =>
        $"{zone.NameOf(zone[index].Owner)} {zone.TtlOf(zone[index])} {RecordTypes.Mnemonic(zone[index].Type)}";

    private static Zone Load(string text, int window = 1 << 17) =>
        ZoneLoader.Load(new MemorySource("test.zone", Encoding.UTF8.GetBytes(text)), new ZoneOptions { WindowLength = window });
}
