using System.Text;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Dns.Locking;
using SpfLint.Dns.Names;
using SpfLint.Dns.Records;
using SpfLint.Dns.Resolution;
using SpfLint.Dns.Text;

namespace SpfLint.Analysis.Tests.Rules;

/// <summary>The rules about what records need, where several records or an outside source have a say.</summary>
public sealed class LookupRuleTests
{
    private const string Head = "$TTL 1h\n@ SOA ns host 1 1d 2h 4w 1h\n@ NS ns\n@ NS ns2\nns A 192.0.2.53\nns2 A 192.0.2.54\n";
    private const string Eleven = "v=spf1 a:1.example.com a:2.example.com a:3.example.com a:4.example.com a:5.example.com a:6.example.com a:7.example.com a:8.example.com a:9.example.com a:10.example.com a:11.example.com";

    [Theory]
    [InlineData("v=spf1 include:gone.example.net -all", "SPF2005 'gone.example.net' does not exist")]
    [InlineData("v=spf1 redirect=text.example.net", "SPF2005 'text.example.net' has no SPF record")]
    [InlineData("v=spf1 include:broken.example.net -all", "SPF2007 'broken.example.net' has a syntax error")]
    [InlineData("v=spf1 include:loop1.example.net -all", "SPF2006 ('loop1.example.net > loop2.example.net > loop1.example.net')")]
    [InlineData("v=spf1 include:open.example.net -all", "SPF4001 because of the record of 'open.example.net'")]
    [InlineData("v=spf1 include:halves.example.net -all", "SPF4001 any IPv4 host")]
    [InlineData("v=spf1 redirect=further.example.net", "SPF4001 because of the record of 'further.example.net'")]
    [InlineData("v=spf1 include:spf.sendinblue.com -all", "SPF2005 'spf.sendinblue.com' does not exist")]
    [InlineData("v=spf1 include:failing.example.net -all", null)]
    [InlineData("v=spf1 include:fine.example.net -all", null)]
    [InlineData("v=spf1 ?include:open.example.net -all", null)]
    [InlineData("v=spf1 include:unknown.example.com -all", null)]
    public void What_lies_outside_is_judged_as_far_as_it_is_known(string record, string? expected)
    {
        Finding[] findings = Lint(Outside(), ("example.org.zone", Head + $"@ TXT \"{record}\"\n"));

        if (expected is null)
            Assert.Empty(findings);
        else
            Assert.Contains(expected[8..], Assert.Single(findings, finding => finding.Rule.Id == expected[..7]).Text, StringComparison.Ordinal);

        Assert.True(findings.Length <= 1, string.Join('\n', findings.Select(finding => finding.Text)));
    }

    [Theory]
    [InlineData("a.example.net", "v=spf1 {11} -all", "SPF2001 'a:h10.example.net' in the record of 'a.example.net'")]
    [InlineData("a.example.net", "v=spf1 a:n1.example.net a:n2.example.net a:n3.example.net -all", "SPF2003 'a:n3.example.net' is one too many")]
    [InlineData("a.example.net", "v=spf1 include:b.example.net -all", "SPF2006 ('a.example.net > b.example.net > a.example.net')", "v=spf1 include:a.example.net -all")]
    [InlineData("a.example.net", "v=spf1 include:b.example.net -all", "SPF4001 because of the record of 'a.example.net'", "v=spf1 +all")]
    [InlineData("a.example.net", "v=spf1 include:b.example.net -all", "SPF2007 The record of 'b.example.net' has a syntax error", "v=spf1 ip4:192.0.2.300 -all")]
    [InlineData("a.example.net", "v=spf1 include:b.example.net -all", "SPF2005 The name 'b.example.net' has no SPF record", "hello")]
    [InlineData("a.example.net", "v=spf1 include:n1.example.net -all", "SPF2005 The name 'n1.example.net' does not exist")]
    [InlineData("a.example.net", "v=spf1 redirect=b.example.net", "SPF2005 'include:n1.example.net' in the record of 'b.example.net'", "v=spf1 include:n1.example.net -all")]
    [InlineData("a.example.net", "v=spf1 redirect=b.example.net", null, "v=spf1 ip4:192.0.2.1 -all")]
    public void What_no_zone_of_the_run_holds_is_told_where_the_run_leads_there(string name, string text, string? expected, string next = "none")
    {
        string hosts = string.Concat(Enumerable.Range(1, 11).Select(i => $"h{i}.example.net. A 192.0.2.{i}\nh{i}.example.net. AAAA 2001:db8::{i}\n"));
        string eleven = string.Join(' ', Enumerable.Range(1, 11).Select(i => $"a:h{i}.example.net"));
        string locked = $"$TTL 0\n{name}. TXT \"{text.Replace("{11}", eleven, StringComparison.Ordinal)}\"\nb.example.net. TXT \"{next}\"\n{hosts}"
            + string.Concat(Enumerable.Range(1, 3).Select(i => $"; n{i}.example.net. NXDOMAIN\n"));
        IDnsSource outside = new RunLock(LockFile.Read(new MemorySource("spflint.lock", Encoding.ASCII.GetBytes(locked)))).Answers;

        Finding[] findings = Lint(outside, ("example.org.zone", Head + $"@ TXT \"v=spf1 include:{name} -all\"\n"));

        Assert.Equal(expected is null ? 0 : 1, findings.Length);
        Assert.All(findings, finding => Assert.Contains(expected![8..], finding.Text, StringComparison.Ordinal));
        Assert.All(findings, finding => Assert.Equal(expected![..7], finding.Rule.Id));
    }

    [Fact]
    public void A_shared_record_that_breaks_the_limit_is_reported_once_where_it_stands()
    {
        string users = string.Concat(Enumerable.Range(0, 20).Select(i => $"u{i} TXT \"v=spf1 include:shared.example.org -all\"\n"));

        Finding finding = Assert.Single(Lint(null, ("example.org.zone", $"{Head}{users}shared TXT \"{Eleven} -all\"\n")));

        Assert.Equal("SPF2001", finding.Rule.Id);
        Assert.Contains("'shared.example.org'", finding.Text, StringComparison.Ordinal);
        Assert.Equal(11, finding.Related.Length);
    }

    [Fact]
    public void The_same_zone_in_two_files_is_judged_in_both()
    {
        Finding[] findings = Lint(
            null, ("inner/example.org.zone", Head + "@ TXT \"v=spf1 a:no.example.org -all\"\n"), ("outer/example.org.zone", Head + "@ TXT \"v=spf1 a:none.example.org -all\"\n"));

        Assert.Equal(["SPF2004", "SPF2004"], findings.Select(finding => finding.Rule.Id));
    }

    [Fact]
    public void Of_a_record_at_a_slip_of_its_name_nothing_else_is_said()
    {
        Finding finding = Assert.Single(Lint(null, ("example.org.zone", Head + "example.org TXT \"v=spf1 a mx -all\"\n")), finding => finding.Rule.Id.StartsWith("SPF", StringComparison.Ordinal));

        Assert.Equal("SPF5010", finding.Rule.Id);
    }

    [Fact]
    public void A_loop_is_reported_once_in_the_zone_that_has_a_part_of_it()
    {
        var outside = new InMemorySource();
        outside.Add(Name("partner.example.net"), RecordType.Txt, Text("v=spf1 include:example.org -all"));

        Finding finding = Assert.Single(Lint(outside, ("example.org.zone", Head + "@ TXT \"v=spf1 include:partner.example.net -all\"\nsub TXT \"v=spf1 redirect=example.org\"\n")));

        Assert.Equal("SPF2006", finding.Rule.Id);
        Assert.Contains("'example.org > partner.example.net > example.org'", finding.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_thousand_records_that_include_each_other_twice_end()
    {
        string records = string.Concat(Enumerable.Range(0, 1000).Select(i => $"n{i} TXT \"v=spf1 include:n{i + 1}.example.org include:n{i + 1}.example.org -all\"\n"));

        Finding[] findings = Lint(null, ("example.org.zone", $"{Head}{records}n1000 TXT \"v=spf1 a:1.example.com -all\"\n"));

        Assert.Single(findings, finding => finding.Rule.Id == "SPF2001");
    }

    [Fact]
    public void A_record_of_thousands_of_terms_that_find_nothing_has_one_finding_for_each_limit()
    {
        string strings = string.Concat(Enumerable.Repeat($"\"{string.Concat(Enumerable.Repeat(" a:no.example.org", 14))}\"\n", 200));

        Finding[] findings = Lint(null, ("example.org.zone", $"{Head}@ TXT ( \"v=spf1\" {strings} \" -all\" )\n"));

        Assert.Single(findings, finding => finding.Rule.Id == "SPF2001");
        Assert.Single(findings, finding => finding.Rule.Id == "SPF2003");
        Assert.DoesNotContain(findings, finding => finding.Rule.Id == "SPF2004");
    }

    [Theory]
    [InlineData("{11}", "needs 11 DNS lookups for senders that no earlier term matches,")]
    [InlineData("ip4:192.0.2.0/24 ip6:2001:db8::/32 {12}", "needs 12 DNS lookups for senders that no earlier term matches,")]
    [InlineData("ip4:0.0.0.0/1 ip4:128.0.0.0/1 {11}", "needs 11 DNS lookups for IPv6 senders that no earlier term matches,")]
    [InlineData("-ip6:::/0 {11}", "needs 11 DNS lookups for IPv4 senders that no earlier term matches,")]
    [InlineData("-ip4:0.0.0.0/0 -ip6:::/0 {11}", null)]
    [InlineData("include:early.example.org {9}", "needs 11 to 12 DNS lookups for senders that no earlier term matches,")]
    [InlineData("include:early.example.org {8}", "needs 11 DNS lookups for senders in 0.0.0.0-198.51.99.255 and 198.51.101.0-255.255.255.255, and IPv6 senders that no earlier term matches,")]
    [InlineData("include:unknown.example.com {11}", "needs at least 12 DNS lookups for senders that no earlier term matches,")]
    [InlineData("include:low.example.org include:high.example.org", null)]
    [InlineData("include:low.example.org include:high.example.org {3}", null)]
    [InlineData("include:low.example.org include:high.example.org {4}", "needs 11 DNS lookups for senders that no earlier term matches,")]
    [InlineData("{11} include:loop.example.org", "needs 13 DNS lookups for senders that no earlier term matches,")]
    [InlineData("include:open.example.org {10}", "needs 11 DNS lookups for IPv4 senders that no earlier term matches,")]
    [InlineData("include:open.example.org {9}", null)]
    [InlineData("include:wide.example.org {10}", null)]
    [InlineData("include:stops.example.org {11}", "needs 12 DNS lookups for senders in 198.51.100.0/24, but")]
    [InlineData("include:missing.example.org {11}", null)]
    [InlineData("include:_part.%{d} {10}", "needs 17 DNS lookups for senders that no earlier term matches,")]
    [InlineData("include:_part.%{D2} {3}", null)]
    [InlineData("include:_part.%{d} {4}", "'a:h4.example.com' is one too many")]
    [InlineData("include:%{d2}.example.com {10}", "needs at least 11 DNS lookups for senders that no earlier term matches,")]
    public void Too_many_lookups_are_those_of_senders_that_come_to_them(string terms, string? expected)
    {
        Finding[] findings = [.. LintLookups(terms).Where(finding => finding.Rule.Id == "SPF2001")];

        if (expected is null)
            Assert.Empty(findings);
        else
            Assert.Contains(expected, Assert.Single(findings).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("_sfp", "_spf", "did you mean '_spf.example.org', which has one?")]
    [InlineData("spf", "_spf", "did you mean '_spf.example.org', which has one?")]
    [InlineData("maling", "mailing", "did you mean 'mailing.example.org', which has one?")]
    [InlineData("spf3", "spf1", "correct the name, or remove the term")]
    [InlineData("ab", "ac", "correct the name, or remove the term")]
    [InlineData("newsletter", "billing", "correct the name, or remove the term")]
    public void A_record_at_a_name_that_was_probably_meant_is_proposed(string written, string published, string help)
    {
        Finding finding = Assert.Single(
            Lint(null, ("example.org.zone", $"{Head}@ TXT \"v=spf1 include:{written}.example.org -all\"\n{published} TXT \"v=spf1 ip4:192.0.2.0/24 -all\"\n")),
            finding => finding.Rule.Id == "SPF2005");

        Assert.Equal(help, finding.Help);
        Assert.Equal(help.StartsWith("did", StringComparison.Ordinal), finding.Fix is { Safety: FixSafety.Unsafe });
    }

    [Fact]
    public void A_name_that_the_record_leads_to_already_is_not_proposed_again()
    {
        Finding finding = Assert.Single(
            Lint(null, ("example.org.zone", $"{Head}@ TXT \"v=spf1 include:_spf.example.org include:_sfp.example.org -all\"\n_spf TXT \"v=spf1 ip4:192.0.2.0/24 -all\"\n")),
            finding => finding.Rule.Id == "SPF2005");

        Assert.Null(finding.Fix);
    }

    [Theory]
    [InlineData("ptr:gone.example.org", true)]
    [InlineData("ptr:hosts.example.org", false)]
    [InlineData("ptr:gone.example.com", false)]
    [InlineData("ptr", false)]
    public void A_ptr_of_a_domain_that_does_not_exist_matches_nobody(string term, bool isFound)
    {
        Finding[] findings = Lint(null, ("example.org.zone", $"{Head}@ TXT \"v=spf1 {term} -all\"\nns.hosts A 192.0.2.1\n"));

        Assert.Equal(isFound, findings.Any(finding => finding.Rule.Id == "SPF2004"));
    }

    [Fact]
    public void The_way_of_the_first_sender_that_is_hit_is_shown()
    {
        Finding finding = Assert.Single(LintLookups("include:early.example.org -ip4:0.0.0.0/0 -ip6:::/16 {8}"), finding => finding.Rule.Id == "SPF2001");

        Assert.Contains("for IPv6 senders that no earlier term matches, but receivers allow 10; 'a:h8.example.com' is", finding.Text, StringComparison.Ordinal);
        Assert.Equal(11, finding.Related.Length);
        Assert.Equal("This is lookup 11, and 1:: is the first address that comes here.", finding.Related[10].Message);
    }

    [Fact]
    public void A_shared_record_that_stays_within_the_limit_for_everyone_does_not_speak_for_those_that_include_it()
    {
        // The halves that the shared record keeps apart meet again in the record that includes it.
        Finding finding = Assert.Single(
            LintLookups("include:shared.example.org {4}"), finding => finding.Rule.Id == "SPF2001");

        Assert.Contains("The record of 'example.org' needs 12 DNS lookups", finding.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a:no1.example.org a:no2.example.org a:no3.example.org", "asks 3 times for records that do not exist, for senders that no earlier term matches,")]
    [InlineData("-ip4:0.0.0.0/0 a:no1.example.org a:no2.example.org a:no3.example.org", "asks 3 times for records that do not exist, for IPv6 senders that no earlier term matches,")]
    [InlineData("-ip4:0.0.0.0/0 -ip6:::/0 a:no1.example.org a:no2.example.org a:no3.example.org", null)]
    [InlineData("a:ns.example.org a:ns2.example.org a:ns3.example.org", null)]
    [InlineData("a:ns.example.org a:ns2.example.org a:ns3.example.org ip6:2001:db8::/32", "asks 3 times for records that do not exist, for senders in 2001:db8::/32,")]
    [InlineData("ip6:2001:db8::/32 a:ns.example.org a:ns2.example.org a:ns3.example.org", null)]
    [InlineData("a:ns.example.org a:ns2.example.org a:ns3.example.org -ip6:2001::/16 ip6:2001:db8::/32", null)]
    [InlineData("a:ns.example.org a:no1.example.org a:no2.example.org a:no3.example.org", "asks 3 to 4 times for records that do not exist, for senders that no earlier term matches,")]
    [InlineData("include:gone1.example.org include:gone2.example.org", null)]
    [InlineData("include:open.example.org a:no1.example.org a:no2.example.org a:no3.example.org", "asks 3 times for records that do not exist, for IPv4 senders that no earlier term matches,")]
    [InlineData("include:open.example.org a:ns.example.org a:ns2.example.org a:ns3.example.org", null)]
    [InlineData("include:wide.example.org a:no1.example.org a:no2.example.org a:no3.example.org", null)]
    public void Too_many_void_lookups_are_those_of_senders_that_come_to_them(string terms, string? expected)
    {
        Finding[] findings = [.. LintLookups(terms).Where(finding => finding.Rule.Id == "SPF2003")];

        if (expected is null)
            Assert.Empty(findings);
        else
            Assert.Contains(expected, Assert.Single(findings).Text, StringComparison.Ordinal);
    }

    /// <summary>Lints a record; a number in braces stands for that many terms that ask for hosts that nobody knows.</summary>
    private static Finding[] LintLookups(string terms)
    {
        for (int count = 1; count <= 12; count++)
            terms = terms.Replace($"{{{count}}}", Hosts(count), StringComparison.Ordinal);

        return Lint(null, ("example.org.zone", $"""
            {Head}ns3 A 192.0.2.55
            early TXT "v=spf1 {Hosts(1)} -ip4:198.51.100.0/24 {Hosts(1)}"
            low TXT "v=spf1 -ip4:128.0.0.0/1 -ip6:8000::/1 {Hosts(5)} -all"
            high TXT "v=spf1 -ip4:0.0.0.0/1 -ip6:::/1 {Hosts(5)} -all"
            shared TXT "v=spf1 include:low.example.org include:high.example.org -all"
            gone1 TXT "v=spf1 -ip4:128.0.0.0/1 -ip6:8000::/1 a:no1.example.org a:no2.example.org -all"
            gone2 TXT "v=spf1 -ip4:0.0.0.0/1 -ip6:::/1 a:no1.example.org a:no2.example.org -all"
            _part TXT "v=spf1 {Hosts(6)} -all"
            open TXT "v=spf1 -ip4:198.51.100.0/24 +all"
            wide TXT "v=spf1 ip4:198.51.100.0/24 +all"
            stops TXT "v=spf1 ~ip4:198.51.100.0/24 include:missing.example.org -all"
            loop TXT "v=spf1 include:loop.example.org -all"
            @ TXT "v=spf1 {terms} -all"

            """));

        static string Hosts(int count) => string.Join(' ', Enumerable.Range(1, count).Select(i => $"a:h{i}.example.com"));
    }

    private static InMemorySource Outside()
    {
        var outside = new InMemorySource();
        outside.Add(Name("text.example.net"), RecordType.Txt, Text("hello"));
        outside.Add(Name("broken.example.net"), RecordType.Txt, Text("v=spf1 ip4:192.0.2.300 -all"));
        outside.Add(Name("loop1.example.net"), RecordType.Txt, Text("v=spf1 include:loop2.example.net -all"));
        outside.Add(Name("loop2.example.net"), RecordType.Txt, Text("v=spf1 include:loop1.example.net -all"));
        outside.Add(Name("open.example.net"), RecordType.Txt, Text("v=spf1 ip4:192.0.2.1 +all"));
        outside.Add(Name("halves.example.net"), RecordType.Txt, Text("v=spf1 ip4:0.0.0.0/1 ip4:128.0.0.0/1 -all"));
        outside.Add(Name("further.example.net"), RecordType.Txt, Text("v=spf1 include:open.example.net -all"));
        outside.Add(Name("fine.example.net"), RecordType.Txt, Text("v=spf1 ip4:192.0.2.0/24 -all"));
        outside.AddOtherwise(Name("failing.example.net"), DnsStatus.ServerFailure);
        outside.AddOtherwise(Name("unknown.example.com"), DnsStatus.Unknown);
        return outside;
    }

    private static Finding[] Lint(IDnsSource? outside, params (string Path, string Text)[] files) =>
        [.. new Linter(new LintOptions { Outside = outside }).Run([.. files.Select(file => new LintInput(new MemorySource(file.Path, Encoding.ASCII.GetBytes(file.Text))))]).Findings];

    private static DnsAnswer Text(string text) => DnsAnswer.FromTexts([Encoding.ASCII.GetBytes(text)]);

    private static DomainName Name(string text) => DomainName.TryParse(text, out DomainName name) ? name : throw new ArgumentException(text);
}
