namespace SpfLint.Conformance.Servers;

/// <summary>What mutations put into a zone: borders of fields, characters with a meaning, lines that fit nowhere.</summary>
internal static class MutationWords
{
    private static readonly string Label63 = new('a', 63);
    private static readonly string LongName = string.Join('.', Enumerable.Repeat(new string('a', 60), 4));

    /// <summary>Numbers at the borders of fields, and times.</summary>
    public static readonly string[] Numbers =
    [
        "0", "00", "1", "-1", "+1", "1.5", "255", "256", "65535", "65536", "2147483647", "2147483648", "4294967295", "4294967296",
        "99999999999999999999", "0x10", "1e3", "", "1h", "1w2d", "1x", "30m1h", "20260230000000", "20261122240000", "20261122235960",
    ];

    /// <summary>Fields of other records.</summary>
    public static readonly string[] Fields =
    [
        "A", "AAAA", "MX", "NS", "CNAME", "SOA", "TXT", "TYPE1", "TYPE0", "TYPE65535", "TYPE65536", "TYPE99999", "ANY", "AXFR", "OPT", "TSIG", "IN", "CH",
        "CLASS1", "CLASS3", "192.0.2.1", "192.0.2.256", "192.0.2", "192.0.2.1.", "192.0.2.01", "2001:db8::1", "2001:db8::g", "::", "::ffff:192.0.2.1",
        "1::2::3", "\\# 0", "\\# 4 c0000201", "\\# 4 c00002", "\\# 3 c0000201", "\\#", "abc", "abcd", "AQID", "AQI", "AQI=", "-", "\"\"", "alpn=", "port=x",
        "mandatory=port", "key65535=x", "key1=\"\\002h2\"", "ipv4hint=192.0.2.1,", "1:192.0.2.0/33", "!2:::/0", "N", "91", "-90.5m", "42849672.96m",
    ];

    /// <summary>Names, and what is none.</summary>
    public static readonly string[] Names =
    [
        "@", ".", "..", "a..b", ".a", "a.", "*", "*.*", "a.*.b", "ns", "ns.example.org.", "example.org.", "example.net.", "www.example.org", Label63, Label63 + "a",
        LongName, LongName + ".", "a\\.b", "\\000", "\\255", "\\256", "\\", "_x", "-a-", "1", "a/b", "a$b", "a@b", "\\@", "\\*", "xn--a", "A", "child", "x.tree.sub",
    ];

    /// <summary>Characters with a meaning, and some that have none.</summary>
    public static readonly string[] Marks =
    [
        "\"", "(", ")", ";", "\\", "$", "@", ".", "*", "/", ",", "=", ":", "-", "_", " ", "\t", "\n", "\r", "\r\n", "\0", "\x01", "\x7f", "\xc3\xbc", "\xff", "'", "%", "{", "!",
        "()", "\"\"", "\n ",
    ];

    /// <summary>Escapes, whole and broken.</summary>
    public static readonly string[] Escapes = ["\\", "\\\\", "\\\"", "\\.", "\\000", "\\255", "\\256", "\\1", "\\12", "\\;", "\\(", "\\ ", "\\\n", "\\010", "\\092"];

    /// <summary>What may stand before the type, where it should or not.</summary>
    public static readonly string[] Prefixes = ["60", "1h", "1h30m", "IN", "CH", "60 IN", "IN 60", "60 60", "IN IN", "A", "TXT", "x", "[AGE:1]", "CLASS1", "NONE", "ANY", "$TTL"];

    /// <summary>What a word may end with too much.</summary>
    public static readonly string[] Suffixes = [".", "..", "x", "0", "=", "==", "\"", "\\", " ;", ";", "(", ")", " x", " 1", " \"x\"", Label63, new('x', 256), "/24", ",", "-"];

    /// <summary>Whole lines.</summary>
    public static readonly string[] Lines =
    [
        "@ SOA ns host 1 2 3 4 5", "@ SOA ns host 9 2 3 4 5", "sub SOA ns host 1 2 3 4 5", "@ CNAME www", "www CNAME web", "ns CNAME web", "ns1 CNAME web", "new CNAME web", "new CNAME new",
        "a.new DNAME example.net.\na.new CNAME b", "new DNAME a.example.\nnew DNAME b.example.", "www DNAME example.net.", "@ DNAME example.net.", "@ NS nowhere", "@ NS ns.example.net.", "@ NS 192.0.2.1",
        "new NS ns.new", "new NS ns", "new DS 60485 8 2 2BB183AF5F22588179A53B0A98631FAD1A2921182BB183AF5F22588179A53B0A", "@ DS 60485 8 2 2BB183AF5F22588179A53B0A98631FAD1A2921182BB183AF5F22588179A53B0A",
        "new MX 0 .", "new MX 10 .", "new MX 10 nowhere", "new MX 10 192.0.2.1", "new SRV 0 0 0 .", "new SRV 0 0 5060 nowhere", "www.example.net. A 192.0.2.1", "example.net. A 192.0.2.1", "org. A 192.0.2.1", "new CH A 192.0.2.1",
        "new A 192.0.2.1\nnew A 192.0.2.1", "new 60 A 192.0.2.1\nnew 90 A 192.0.2.2", "$TTL", "$TTL 1x", "$TTL 2147483648", "$TTL 0", "$ORIGIN", "$ORIGIN example.net.", "$ORIGIN .", "$ORIGIN sub", "$ORIGIN a..b.",
        "$INCLUDE", "$INCLUDE nowhere", "$NOSUCH x", "$", "$ORIGIN example.net.\nx A 192.0.2.1\n$ORIGIN example.org.", "(", ")", "\"", "\\", "()", "( )", "x", "x y z", "x A (", "x TXT (\"a\"\n\"b\"", "x TXT \"a", "x TXT a)", "x TXT ((a))",
        "x TXT \"a\nb\"", "x TXT " + new string('x', 255), "x TXT " + new string('x', 256), "x TXT \"\"", "x TXT", "x HINFO a", "x NSEC x A", "x RRSIG A 8 3 3600 20300322173103 20200220173103 2642 example.org. AQID",
        "x CNAME y\nx RRSIG CNAME 8 3 3600 20300322173103 20200220173103 2642 example.org. AQID\nx NSEC y CNAME RRSIG NSEC", "x CNAME y\nx DNSKEY 257 3 13 AIYADP8d",
        "child A 192.0.2.9", "deep.child A 192.0.2.9", "deep.child TXT below", "x.tree.sub A 192.0.2.9", "*.child A 192.0.2.9", "* CNAME www", "* NS ns", "* DNAME example.net.", "*.x DNAME example.net.",
        "_dmarc TXT \"v=DMARC1\"", "bad_host A 192.0.2.1", "-x A 192.0.2.1", "x.1 A 192.0.2.1", "1.2.3.4 PTR www.example.org.", "", " ", "\t", ";", " ; comment",
        "x NSEC3PARAM 1 0 0 -", "@ DNSKEY 256 3 8 AwEAAbdx", "@ CDS 0 0 0 00", "@ CDNSKEY 0 3 0 AA==", "x DNSKEY 256 2 8 AwEAAbdx", "@ ZONEMD 1 1 1 FEBE3D4CE2EC2FFA4BA99D46CD69D6D29711E55217057BEE7EB1A7B641A47BA7FED2DD5B97AE499FAFA4F22C6BD647DE",
        "x SVCB 0 . port=1", "x SVCB 1 . port=1 port=2", "x SVCB 1 x", "x SVCB 0 x", "x HTTPS 0 .", "x CAA 0 issue \"a\" b", "x CAA 0 is-sue \"a\"", "x TLSA 3 1 1 00", "x SSHFP 1 1 00", "x SSHFP 0 0 00", "x LOC 0 N 0 E 0", "x NAPTR 1 1 \"\" \"\" \"\" .",
    ];
}
