using System.Text;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Dns.Text;

namespace SpfLint.Analysis.Tests.Rules;

/// <summary>Records whose mistake several rules could name, and the only ones that do.</summary>
public sealed class OneMistakeOneFindingTests
{
    [Theory]
    [InlineData("a.example. TXT v=spf1 mx all", "SPF5006")]
    [InlineData("a.example. SPF \"v=spf1 mx -all\"\na.example. TXT v=spf1 mx -all", "SPF5006")]
    [InlineData("a.example. TXT v=spf1 \" mx -all\"", "")]
    [InlineData("a.example. TXT v=spf1 \" mx\" \" -all\"", "")]
    [InlineData("a.example. TXT \"v=spf1 mx \", \"a:b.example -all\"", "SPF5005")]
    [InlineData("a.example. TXT \"v=spf1 mx\", \"-all\"", "SPF5005")]
    [InlineData("a.example. TXT ( \"v=spf1 mx \",\n \"a \",\n \"-all\" )", "SPF5005")]
    [InlineData("a.example. TXT \"v=spf1 a,\" \"mx -all\"", "SPF1018")]
    [InlineData("a.example. TXT v=spf1 mx -all ; include:old.example.net removed 2020", "SPF5006")]
    [InlineData("a.example. TXT v=spf1 mx ; ip4:11.0.0.1 old server", "SPF5007")]
    [InlineData("$TTL 1h\na.example. SOA b.example. c.example.\n ( 1 7200 3600 1209600 3600 )\na.example. NS b.example.\na.example. NS c.example.", "DNS1016")]
    [InlineData("a.example. MX\n 10 b.example.", "DNS1016")]
    [InlineData("a.example. A\n 192.0.2.1", "DNS1016")]
    [InlineData("a.example. TXT\n ( \"v=spf1 mx -all\" )", "DNS1016")]
    [InlineData("a.example. A 192.0.2.1\n INN MX 10 a.example.\n IN TXT \"v=spf1 mx -all\"", "DNS1016")]
    [InlineData("a.example. TXT \"v=spf1 mx -all ; sender policy", "DNS1004")]
    [InlineData("a.example. TXT ( \"v=spf1 mx \"\n \"-all ) ; sender policy", "DNS1004")]
    [InlineData("a.example. TXT \"v=spf1 mx -all” ; sender policy", "DNS1004")]
    [InlineData("a.example. TXT \"v=spf1 mx -all' ; sender policy", "DNS1004")]
    [InlineData("a.example. TXT \"v=spf1 mx -all\\\" ; sender policy", "DNS1004")]
    [InlineData("a.example. TXT v=spf1 mx -all\" ; sender policy", "SPF5006")]
    [InlineData("a.example. TXT \"v=spf1 mx -all\"\" ; x", "DNS1004")]
    [InlineData("a.example. TXT “v=spf1 mx -all\" ; x", "SPF5008")]
    [InlineData("a.example. TXT \"v=spf1 inlcude:b.example -all ; sender policy", "DNS1004 SPF1001")]
    [InlineData("a.example. TXT \"v=spf1 a:192.0.2.1//24 -all\"", "SPF1013")]
    [InlineData("a.example. TXT \"spf2.0 is old\"", "")]
    [InlineData("a.example. TXT \"spf2.0 mx -all\"", "SPF1026")]
    [InlineData("a.example. TXT v=spf1 mx; all", "SPF5007")]
    [InlineData("a.example. TXT “v=spf1 mx all”", "SPF5008")]
    [InlineData("a.example. TXT \"v=spf1 mx -all”", "SPF5008")]
    [InlineData("a.example. TXT “v=spf1 mx -all\"", "SPF5008")]
    [InlineData("a.example. TXT \"v=spf1 mx\" \"?all\"", "SPF5005")]
    [InlineData("a.example. TXT \"v=spf1 mx -all\" \"text\"", "SPF5019")]
    [InlineData("a.example. TXT \"v=spf1 mx all\"\na.example. SPF \"v=spf1 mx all\"", "SPF4001 SPF5001")]
    [InlineData("a.example. TXT \"v=spf1 mx +all\"\na.example. TXT \"v=spf1 mx +all\"", "DNS2017 SPF4001")]
    [InlineData("a.example. TXT \"v=spf1 mx -all\"\na.example. TXT \"v=spf1 a\"", "SPF5004")]
    [InlineData("a.example. SPF \"v=spf1 mx\"", "SPF5002")]
    [InlineData("a.example. SPF \"v=spf1 mx -all\"\na.example. SPF \"v=spf1 a -all\"", "SPF5002")]
    [InlineData("a.example. TXT \"v=spf1 +all\"", "SPF4001")]
    [InlineData("a.example. TXT \"v=spf1 redirect=b.example. -all\"", "SPF4005")]
    [InlineData("a.example. TXT \"v=spf1 exp=b.example. ~all\"", "SPF4011")]
    [InlineData("a.example. TXT \"v=spf1 mx v=spf1 a -all\"", "SPF1025")]
    [InlineData("a.example. TXT \"v=spf1 mx -al\"", "SPF1001")]
    [InlineData("a.example. TXT \"v=spf1 redirect:b.example.\"", "SPF1004")]
    [InlineData("a.example. TXT \"v=spf1 mx include:b.exam", "DNS1004")]
    [InlineData("a.example. TXT \"v=spf1 mx\"\n  \" -all\"", "DNS1016")]
    [InlineData("a.example. TXT \"v=spf1 mx\"\n\" -all\"", "DNS1016")]
    [InlineData("a.example. TXT\n\"v=spf1 mx -all\"", "DNS1016")]
    [InlineData("a.example. A\n\"v=spf1 mx -all\"", "DNS1016 DNS1021")]
    [InlineData("a.example. TXT\na.example. A 192.0.2.1\n\"text\"", "DNS1016 DNS1021")]
    [InlineData("a.example. TXT ( \"v=spf1 mx\"", "DNS1001")]
    [InlineData("a.example. TXT ( \"v=spf1 mx \"\n ; \"-all\" )", "DNS1001")]
    [InlineData("a.example. TXT ( \"v=spf1 mx \"\n \"inclu\"de:b.example -all\" )", "DNS1004")]
    [InlineData("v=spf1 -all", "DNS1016")]
    [InlineData("a.example. TXT IN \"v=spf1 mx -all\"", "SPF1022")]
    [InlineData("a.example. TXT = \"v=spf1 mx -all\"", "SPF1022")]
    [InlineData("a.example. TXT \"key=value\" \"v=spf1 mx -all\"", "SPF1022")]
    [InlineData("a.example. TXT v=spf1 mx -all\"", "SPF5006")]
    [InlineData("a.example. TXT \"\"v=spf1 mx -all\"\"", "SPF5006")]
    [InlineData("www 192.0.2.1\nwww A 192.0.2.1\nmail A 192.0.2.2", "DNS1016 LNT1005")]
    [InlineData("$ORIGIN sub\nwww.a.example. A 192.0.2.1", "LNT1005")]
    [InlineData("$ORIGIN a.exam(ple.\nb.example. A 192.0.2.1", "DNS1001")]
    [InlineData("$TTL 1h\na.example. SOA b.example. c.example. ( 1 7200 36(00 1209600 3600 )\na.example. NS b.example.\na.example. NS c.example.", "DNS1001")]
    public void Only_the_rule_that_names_the_cause_speaks(string zone, string expected)
    {
        LintResult result = Lint(zone + "\n", "test");

        Assert.Equal(expected, string.Join(' ', result.Findings.Select(finding => finding.Rule.Id).Order(StringComparer.Ordinal)));
        Assert.All(result.Findings, finding => Assert.True(finding.Fix is not null || finding.Help is not null, finding.Text));
    }

    [Theory]
    [InlineData("@ NS 192.0.2.1", "DNS3004")]
    [InlineData("x MX 0 .\nx TXT \"v=spf1 +all\"", "SPF4001")]
    [InlineData("x A 1.2.3.4\nx TXT \"v=spf1 ip4:128.0.0.0/1 a/1 -all\"", "SPF4001")]
    [InlineData("x A 1.2.3.4\nx TXT \"v=spf1 a/1 ip4:128.0.0.0/1 -all\"", "SPF4001")]
    [InlineData("x A 1.2.3.4\nx A 200.0.2.1\nx TXT \"v=spf1 a/1 -all\"", "SPF4001")]
    [InlineData("y TXT \"v=spf1 ip4:192.0.0.0/2 -all\"\nx TXT \"v=spf1 ip4:0.0.0.0/1 ip4:128.0.0.0/2 include:y.example.org -all\"", "SPF3009 SPF4001")]
    [InlineData("x A 1.2.3.4\nx TXT \"v=spf1 a/0 -all\"", "SPF4001")]
    [InlineData("x MX 0 .\nx TXT \"v=spf1 ?all\"", "SPF4002")]
    [InlineData("x MX 0 .\nx TXT \"v=spf1 ip4:192.0.2.1 ~all\"", "SPF5013")]
    [InlineData("x MX 10 ns1\nx TXT \"v=spf1 -all mx\"", "SPF4004")]
    [InlineData("x MX 10 ns1\n@ TXT \"v=spf1 ip4:192.0.2.1 -all\"\n_dmarc TXT \"v=DMARC1; p=none\"\n* TXT \"v=spf1 -all\"\nns1 TXT \"v=spf1 -all\"\nns2 TXT \"v=spf1 -all\"", "SPF5011")]
    [InlineData("@ NS ns3.example.org", "DNS3001")]
    [InlineData("@ NS ns3\nns3 CNAME ns1", "DNS3003")]
    [InlineData("@ NS ns3.old\nold DNAME example.net.", "DNS3003")]
    [InlineData("@ NS ns3\nns3 A 192.0.2.300", "DNS1021")]
    [InlineData("@ NS ns3\nns3 AAA 192.0.2.3", "DNS1016")]
    [InlineData("@ NS ns3", "DNS3002")]
    [InlineData("@ NS ns3\nsub NS ns3\nsub NS ns1", "DNS3002")]
    [InlineData("www RP jane.example.org .", "DNS3001")]
    [InlineData("www RP jane@example.org .", "DNS2004")]
    [InlineData("www RP jane people", "DNS3014")]
    [InlineData("www -1 A 192.0.2.1", "DNS1020")]
    [InlineData("x NAPTR 100 10 10 \"u\" \"E2U+sip\" \"!^.*$!sip:info@example.org!\" .", "DNS1021")]
    [InlineData("x NID 1. 10 14:4fff:ff20:ee64", "DNS1021")]
    [InlineData("x URI x 10 1 \"ftp://a\"", "DNS1021")]
    [InlineData("x X25 \"abcd\"", "DNS1021")]
    [InlineData("www -1 192.0.2.1", "DNS1016")]
    [InlineData("sub NS ns.sub\nsub NS ns1", "DNS3005")]
    [InlineData("sub NS ns.sub\nsub NS ns1\nns.sub A 192.0.2.300", "DNS1021")]
    [InlineData("sub NS sub.example.org\nsub NS ns1", "DNS3001")]
    [InlineData("_sip._tcp SRV 0 0 5060 sip", "DNS3010")]
    [InlineData("_sip._tcp SRV 0 0 5060 sip.example.org", "DNS3001")]
    [InlineData("a HTTPS 0 a", "DNS3011")]
    [InlineData("a HTTPS 1 b.example.org alpn=h2", "DNS3001")]
    [InlineData("a HTTPS 0 192.0.2.1", "DNS3011")]
    [InlineData("_443._tcp.nowhere TLSA 3 1 1 8f434346648f6b96df89dda901c5176b10a6d83961dd3c1ac88b59b2dc327aa4", "DNS3013")]
    public void Only_one_rule_speaks_of_what_a_record_points_at(string lines, string expected)
    {
        string zone = "$TTL 1h\n@ SOA ns1 host 1 2h 1h 2w 1h\n@ NS ns1\n@ NS ns2.example.net.\nns1 A 192.0.2.1\n" + lines + "\n";

        LintResult result = Lint(zone);

        Assert.Equal(expected, string.Join(' ', result.Findings.Select(finding => finding.Rule.Id)));
    }

    [Theory]
    [InlineData("ns hostmaster.example.org", "warning DNS3001")]
    [InlineData("ns hostmaster@example.org", "error DNS2004")]
    [InlineData("ns.example.org hostmaster", "warning DNS3001")]
    [InlineData("192.0.2.1 hostmaster", "warning DNS3004")]
    public void Only_one_rule_speaks_of_the_names_of_an_SOA(string names, string expected)
    {
        string zone = $"$TTL 1h\n@ SOA {names} 1 2h 1h 2w 1h\n@ NS ns\n@ NS ns2.example.net.\nns A 192.0.2.1\n";

        LintResult result = Lint(zone);

        Assert.Equal(expected, string.Join(", ", result.Findings.Select(finding => $"{finding.Severity.ToString().ToLowerInvariant()} {finding.Rule.Id}")));
    }

    [Theory]
    [InlineData("@ NS ns2.example.net", "error DNS3001")]
    [InlineData("@ NS ns2.example.net\n@ MX 10 ns2.example.net", "error DNS3001, warning DNS3001")]
    [InlineData("@ NS ns2.example.net\n*.net A 192.0.2.2", "warning DNS3001")]
    [InlineData("@ NS ns2.example.net\nnet NS ns1", "warning DNS3001")]
    [InlineData("@ NS ns2.example.net.\nsub NS ns1\nsub NS ns2.example.net", "warning DNS3001")]
    public void A_missing_dot_is_an_error_where_servers_refuse_the_zone(string lines, string expected)
    {
        LintResult result = Lint($"$TTL 1h\n@ SOA ns1 host 1 2h 1h 2w 1h\n@ NS ns1\nns1 A 192.0.2.1\n{lines}\n");

        Finding[] findings = [.. result.Findings.Where(finding => finding.Rule.Id is "DNS3001" or "DNS3002" or "DNS3003")];

        Assert.Equal(expected, string.Join(", ", findings.Select(finding => $"{finding.Severity.ToString().ToLowerInvariant()} {finding.Rule.Id}")));
    }

    [Theory]
    [InlineData("www INN A 192.0.2.1", "did you mean the class 'IN'?")]
    [InlineData("www IIN\tTYPE1 192.0.2.1", "did you mean the class 'IN'?")]
    [InlineData("www INN\nftp A 192.0.2.1", "did you mean 'IPN'?")]
    [InlineData("ftp CNAM a", "did you mean 'CNAME'?")]
    [InlineData("ftp 60 IN 60 A 192.0.2.1", "write the TTL once")]
    [InlineData("ftp ALIAS www.example.net.", "only PowerDNS reads this type; for other name servers, write the records that it stands for")]
    [InlineData("/* the web server */", "begin each line of the comment with ';'")]
    public void What_was_meant_by_an_unknown_word_is_proposed(string line, string expected)
    {
        LintResult result = Lint(line + "\n");

        Assert.Equal(expected, Assert.Single(result.Findings, finding => finding.Rule.Id == "DNS1016").Help);
    }

    [Theory]
    [InlineData("ns A 192.0.2.1\n$ORIGIN exmaple.org.\nmail A 192.0.2.2", "DNS2008 Warning")]
    [InlineData("$ORIGIN exmaple.org.\nns A 192.0.2.1\nmail A 192.0.2.2", "DNS2008 Error")]
    [InlineData("$ORIGIN example.net.\nns A 192.0.2.1\nmail A 192.0.2.2", "DNS2008 Error")]
    [InlineData("ns.exmaple.org. A 192.0.2.1\nmail A 192.0.2.2", "DNS2008 Error")]
    [InlineData("ns.example.net. A 192.0.2.1\nmail A 192.0.2.2", "DNS2008 Warning, DNS3002 Error")]
    [InlineData("ns.example.org A 192.0.2.1\nmail A 192.0.2.2", "DNS2019 Error")]
    [InlineData("ns A 192.0.2.1\nmail.example.org A 192.0.2.2", "DNS2019 Warning")]
    [InlineData("ns A 192.0.2.1\nmail A 192.0.2.2\n$ORIIGIN sub", "DNS1010 Error")]
    [InlineData("ns A 192.0.2.1\n$ORIGIN a..b\nmail A 192.0.2.2", "DNS1022 Error")]
    [InlineData("ns A 192.0.2.1\n$ORIGIN exam ple.org.\nmail A 192.0.2.2", "DNS1010 Error")]
    [InlineData("ns A 192.0.2.1\n$ORIGIN exam\"ple.org.\nmail A 192.0.2.2", "DNS1004 Error")]
    [InlineData("ns A 192.0.2.1\nmail A 192.0.2.2\n$ORIGIN example/org.\nwww A 192.0.2.3", "DNS2008 Warning")]
    [InlineData("ns A 192.0.2.1\nmail A 192.0.2.2\nwww TX\"T ( \"a\"\n \"b\" )", "DNS1004 Error")]
    [InlineData("ns A 192.0.2.1\nmail A 192.0.2.2\n@ NS ns.example.net.", "DNS2017 Warning")]
    public void A_name_at_the_wrong_place_is_told_there_alone(string records, string expected)
    {
        const string Apex = "$TTL 1h\n@ SOA ns host 1 2h 1h 2w 1h\n@ NS ns\n@ NS ns.example.net.\n@ MX 10 mail\n@ TXT \"v=spf1 mx -all\"\n_sip._tcp SRV 0 0 5060 mail\n";

        LintResult result = Lint(Apex + records + "\n");

        Assert.Equal(expected, string.Join(", ", result.Findings.Select(finding => $"{finding.Rule.Id} {finding.Severity}").Order(StringComparer.Ordinal)));
    }

    [Theory]
    [InlineData("20261123120000", "write the date and two digits for the changes of a day: '2026112312'")]
    [InlineData("99999999999", "write the data as: primary name server, responsible mailbox, serial, refresh, retry, expire, minimum TTL")]
    [InlineData("// 1", "start a comment with ';'")]
    public void What_to_do_about_a_serial_is_told(string serial, string expected)
    {
        string zone = $"$TTL 1h\n@ SOA ns.example.net. host ( {serial} 2h 1h 2w 1h )\n@ NS ns.example.net.\n@ NS ns2.example.net.\n";

        LintResult result = Lint(zone);

        Assert.Equal(expected, Assert.Single(result.Findings).Help);
    }

    [Theory]
    [InlineData("a.example. TXT \"v=spf1 ip4:192")]
    [InlineData("a.example. TXT \"v=spf1 ip4:192.0.2.1")]
    public void A_record_that_is_cut_short_is_not_judged(string zone)
    {
        LintResult result = Lint(zone, "test");

        Assert.Equal("DNS1004", Assert.Single(result.Findings).Rule.Id);
    }

    private static LintResult Lint(string zone, string path = "example.org.zone") =>
        new Linter(new LintOptions()).Run([new LintInput(new MemorySource(path, Encoding.UTF8.GetBytes(zone)))]);
}
