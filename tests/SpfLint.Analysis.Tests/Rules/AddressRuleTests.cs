using System.Text;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Dns.Names;
using SpfLint.Dns.Records;
using SpfLint.Dns.Resolution;
using SpfLint.Dns.Text;

namespace SpfLint.Analysis.Tests.Rules;

/// <summary>The rules about the order of networks, where several records or an outside source have a say.</summary>
public sealed class AddressRuleTests
{
    private const string Head = "$TTL 1h\n@ SOA ns host 1 1d 2h 4w 1h\n@ NS ns\n@ NS ns2\nns A 192.0.2.53\nns2 A 192.0.2.54\n";

    [Theory]
    [InlineData("ip4:198.51.100.0/24 ip4:198.51.100.7", "SPF3002")]
    [InlineData("ip4:198.51.100.7 ip4:198.51.100.0/24", "SPF3001")]
    [InlineData("~ip4:198.51.100.0/24 ip4:198.51.100.7", "SPF3004")]
    [InlineData("ip4:198.51.100.7 ip4:198.51.100.7", "SPF3005")]
    [InlineData("ip4:198.51.100.7 ip4:198.51.100.7/32", "SPF3005 SPF3010")]
    [InlineData("-ip4:0.0.0.0/0 ip4:198.51.100.7", "SPF3003")]
    [InlineData("-ip4:0.0.0.0/0 ip4:198.51.100.7 ip4:198.51.100.7", "SPF3003 SPF3005")]
    [InlineData("-ip4:0.0.0.0/0 -ip6:::/0 include:nets.example.net exists:%{i}.example.net", "SPF3003 SPF3003")]
    [InlineData("include:nets.example.net ip4:203.0.113.7", "SPF3002")]
    [InlineData("include:nets.example.net ip4:203.0.113.0/24", "SPF3001")]
    [InlineData("~include:nets.example.net ip4:203.0.113.7", "SPF3004 SPF4012")]
    [InlineData("ip4:203.0.113.7 include:nets.example.net", "")]
    [InlineData("include:refuses.example.net ip4:203.0.113.7", "")]
    [InlineData("include:perhaps.example.net ip4:203.0.113.7", "")]
    [InlineData("include:unknown.example.com ip4:203.0.113.7", "")]
    [InlineData("exists:%{i}.example.net ip4:203.0.113.0/24 ip4:203.0.113.7", "SPF3002")]
    [InlineData("include:unknown.example.com ip4:203.0.113.0/24 ip4:203.0.113.7", "SPF3002")]
    [InlineData("ip4:203.0.113.0/24 include:nets.example.net", "SPF3002")]
    [InlineData("ip4:203.0.113.0/29 ip4:203.0.113.8/30 ip4:203.0.113.12/30 include:nets.example.net", "SPF3002 SPF3007")]
    [InlineData("ip4:203.0.113.0/29 ip4:203.0.113.8/30 include:nets.example.net", "")]
    [InlineData("~ip4:203.0.113.0/24 include:nets.example.net", "SPF3004")]
    [InlineData("~ip4:203.0.113.0/29 ip4:203.0.113.8/29 include:nets.example.net", "")]
    [InlineData("-ip4:203.0.113.7 include:nets.example.net", "")]
    [InlineData("-ip4:192.0.2.0/24 a:ns.example.org", "SPF3004")]
    [InlineData("-a:ns.example.org include:host.example.net", "")]
    [InlineData("-exists:%{i}.example.net include:nets.example.net", "")]
    [InlineData("include:nets.example.net include:nets.example.net", "SPF3005")]
    [InlineData("include:nets.example.net ip4:198.51.100.7 include:nets.example.net", "SPF3005")]
    [InlineData("~ip4:203.0.113.0/24 ~include:nets.example.net", "SPF3002 SPF4012")]
    [InlineData("ip4:203.0.113.0/24 include:refuses.example.net", "")]
    [InlineData("ip4:203.0.113.0/24 include:perhaps.example.net", "")]
    [InlineData("ip4:203.0.113.0/24 include:unknown.example.com", "")]
    [InlineData("ip4:203.0.113.0/24 include:nets.example.net include:nets.example.net", "SPF3002 SPF3005")]
    [InlineData("exists:%{i}.example.net ip4:203.0.113.0/24 include:nets.example.net", "SPF3002")]
    [InlineData("exists:%{i}.example.net include:nets.example.net include:again.example.net", "")]
    [InlineData("include:nets.example.net include:again.example.net", "SPF3002")]
    [InlineData("include:again.example.net include:nets.example.net", "SPF3002")]
    [InlineData("include:again.example.net include:more.example.net", "")]
    [InlineData("include:more.example.net include:again.example.net", "SPF3002")]
    [InlineData("ip4:192.0.2.0/24 a:ns.example.org", "SPF3002")]
    [InlineData("a:ns.example.org ip4:192.0.2.0/24", "")]
    [InlineData("ip4:192.0.2.0/24 a:ns.example.org/23", "")]
    [InlineData("ip4:192.0.2.0/24 mx", "SPF3002")]
    [InlineData("ip4:192.0.2.0/24 mx a:both.example.org", "SPF3002")]
    [InlineData("ip4:192.0.2.0/24 ip6:2001:db8::/32 a:both.example.org", "SPF3002")]
    [InlineData("mx a:ns.example.org a:ns2.example.org", "")]
    [InlineData("include:host.example.net a:ns.example.org", "SPF3002")]
    [InlineData("a:ns.example.org include:host.example.net", "SPF3002")]
    [InlineData("include:host.example.net mx", "")]
    [InlineData("include:host.example.net ~a:ns.example.org", "")]
    [InlineData("ip4:203.0.113.0/24 include:refusing.example.net ip4:11.0.0.1", "SPF3002")]
    [InlineData("ip4:203.0.113.0/24 include:breaks.example.net", "SPF2005")]
    [InlineData("ip4:203.0.113.0/24 a:1.example.com a:2.example.com a:3.example.com a:4.example.com a:5.example.com a:6.example.com a:7.example.com a:8.example.com a:9.example.com a:10.example.com include:nets.example.net", "SPF2001")]
    [InlineData("include:wide.example.net", "")]
    [InlineData("include:half.example.net", "SPF3009")]
    [InlineData("exists:unknown.example.com include:half.example.net", "SPF4014")]
    [InlineData("exists:ns.example.org", "SPF4001")]
    [InlineData("exists:ns.%{d}", "SPF4001")]
    [InlineData("?exists:ns.example.org", "SPF4014")]
    [InlineData("exists:none.example.org", "SPF2004")]
    [InlineData("include:nets.example.net ip4:203.0.113.0/29 ip4:203.0.113.8/29", "SPF3002 SPF3002")]
    [InlineData("ip4:198.51.100.0/25 ip4:198.51.100.128/25 ip4:198.51.100.0/24", "SPF3002")]
    [InlineData("ip4:0.0.0.0/2 ip4:64.0.0.0/2 ip4:128.0.0.0/2 ip4:192.0.0.0/3", "SPF4001")]
    [InlineData("ip4:0.0.0.0/0", "SPF4001")]
    [InlineData("-ip4:198.51.100.7 ip4:0.0.0.0/0", "SPF4001")]
    [InlineData("include:most.example.net", "SPF4001")]
    [InlineData("include:most.example.net include:nets.example.net", "SPF4001")]
    [InlineData("ip4:0.0.0.0/1 ip4:128.0.0.0/2 include:most.example.net", "SPF4001")]
    public void Each_mistake_is_found_once_and_doubts_are_none(string terms, string expected)
    {
        Finding[] findings = Lint(("example.org.zone", $"{Head}@ MX 10 ns\nboth A 192.0.2.55\n AAAA 2001:db8::55\n@ TXT \"v=spf1 {terms} -all\"\n"));

        Assert.Equal(expected, string.Join(' ', findings.Select(finding => finding.Rule.Id).Order()));
    }

    [Fact]
    public void The_earlier_mechanism_is_shown_in_its_own_file()
    {
        Finding[] findings = Lint(
            ("example.org.zone", $"{Head}@ TXT \"v=spf1 include:_spf.example.test ip4:198.51.100.7 -all\"\n"),
            ("example.test.zone", $"{Head}_spf TXT \"v=spf1 ip4:198.51.100.0/24 -all\"\n"));

        RelatedLocation related = Assert.Single(Assert.Single(findings).Related);
        Assert.Equal("example.test.zone", related.Location.Source.Path);
        Assert.Equal("ip4:198.51.100.0/24", Encoding.ASCII.GetString(related.Location.Source.Slice(related.Location.Span)));
    }

    [Fact]
    public void An_earlier_mechanism_that_stands_in_no_file_is_shown_where_it_is_included()
    {
        Finding[] findings = Lint(("example.org.zone", $"{Head}@ TXT \"v=spf1 include:nets.example.net ip4:203.0.113.7 -all\"\n"));

        RelatedLocation related = Assert.Single(Assert.Single(findings).Related);
        Assert.Equal("include:nets.example.net", Encoding.ASCII.GetString(related.Location.Source.Slice(related.Location.Span)));
    }

    [Theory]
    [InlineData("ip4:203.0.113.0/24 include:nets.example.net", "all that it matches, 203.0.113.0/28, is listed before, by 'ip4:203.0.113.0/24'.", FixSafety.Safe)]
    [InlineData("include:more.example.net include:nets.example.net", "203.0.113.0/28, is listed before, by 'ip4:203.0.113.0/28' in the record of 'nets.example.net'.", FixSafety.Safe)]
    [InlineData("ip4:203.0.113.0/29 mx ip4:203.0.113.8/29 include:nets.example.net", "203.0.113.0/28, is listed before, by 2 mechanisms.", FixSafety.Safe)]
    [InlineData("ip4:192.0.2.0/24 mx:example.org", "192.0.2.53, is listed before, by 'ip4:192.0.2.0/24'.", FixSafety.Unsafe)]
    [InlineData("ip4:192.0.2.0/24 ip6:2001:db8::/32 a:both.example.org", "192.0.2.55, 2001:db8::55, is listed before, by 2 mechanisms.", FixSafety.Unsafe)]
    [InlineData("include:host.example.net a:ns.example.org", "192.0.2.53, is listed before, by 'a:ns.example.org' in the record of 'host.example.net'.", FixSafety.Safe)]
    public void A_mechanism_that_leads_to_addresses_by_names_is_redundant_by_its_addresses(string terms, string expected, FixSafety safety)
    {
        Finding finding = Assert.Single(
            Lint(("example.org.zone", $"{Head}@ MX 10 ns\nboth A 192.0.2.55\n AAAA 2001:db8::55\n@ TXT \"v=spf1 {terms} -all\"\n")), finding => finding.Rule.Id == "SPF3002");

        Assert.EndsWith(expected, finding.Text, StringComparison.Ordinal);
        Assert.Equal(safety, finding.Fix!.Safety);
        Assert.NotEmpty(finding.Related);
    }

    [Theory]
    [InlineData("", "0.0.0.0")]
    [InlineData("-ip4:0.0.0.0/8", "1.0.0.0")]
    [InlineData("-ip4:0.0.0.0/0 -ip6:::/16", "1::")]
    public void The_first_address_that_comes_to_an_eleventh_lookup_is_named(string terms, string address)
    {
        string lookups = string.Concat(Enumerable.Range(0, 11).Select(i => $" a:h{i}.example.com"));
        Finding finding = Assert.Single(
            Lint(("example.org.zone", $"{Head}@ TXT \"v=spf1 {terms}{lookups} -all\"\n")), finding => finding.Rule.Id == "SPF2001");

        Assert.Equal($"This is lookup 11, and {address} is the first address that comes here.", finding.Related[10].Message);
    }

    [Theory]
    [InlineData("ip4:11.0.0.0/13", Severity.Warning)]
    [InlineData("ip4:0.0.0.0/1", Severity.Error)]
    [InlineData("ip4:0.0.0.0/1 ip4:128.0.0.0/2", Severity.Error)]
    public void Half_of_all_addresses_are_graver_than_many(string terms, Severity severity)
    {
        Finding finding = Assert.Single(Lint(("example.org.zone", $"{Head}@ TXT \"v=spf1 {terms} -all\"\n")));

        Assert.Equal(("SPF3009", severity), (finding.Rule.Id, finding.Severity));
    }

    [Theory]
    [InlineData("mail.corp.net", "SPF3008")]
    [InlineData("mail.example.net", "")]
    [InlineData("mail.example.co.jp", "")]
    [InlineData("mail.corp.test", "")]
    [InlineData("corp.invalid", "")]
    [InlineData("example-corp.net", "SPF3008")]
    public void Addresses_for_documents_belong_to_names_for_documents(string origin, string expected)
    {
        Finding[] findings = Lint(($"{origin}.zone", $"{Head}@ TXT \"v=spf1 ip4:192.0.2.0/24 -all\"\n"));

        Assert.Equal(expected, string.Join(' ', findings.Select(finding => finding.Rule.Id)));
    }

    [Theory]
    [InlineData("ip4:192.0.2.69/27", "ip4:192.0.2.64/27")]
    [InlineData("ip6:2001:DB8::25/64", "ip6:2001:db8::/64")]
    [InlineData("ip4:192.0.2.128/25 ip4:192.0.2.0/25", "ip4:192.0.2.0/24")]
    [InlineData("~ip4:192.0.2.1 ~ip6:2001:db8::/33 ~ip4:192.0.2.0 ~ip6:2001:db8:8000::/33", "~ip4:192.0.2.0/31 ~ip6:2001:db8::/32")]
    [InlineData("ip4:192.0.2.1/32 mx:unknown.example.com/32//64 a:unknown.example.com/24//128", "ip4:192.0.2.1 mx:unknown.example.com//64 a:unknown.example.com/24")]
    [InlineData("ip4:192.0.2.0/24 mx:unknown.example.com ip4:192.0.2.7", "ip4:192.0.2.0/24 mx:unknown.example.com")]
    public void A_fix_writes_what_the_message_says(string terms, string expected)
    {
        string zone = $"{Head}@ TXT \"v=spf1 {terms} -all\"\n";
        Finding[] findings = Lint(("example.org.zone", zone));

        Assert.NotEmpty(findings);
        foreach (Edit edit in findings.SelectMany(finding => finding.Fix!.Edits).OrderByDescending(edit => edit.Span.Start))
            zone = zone.Remove((int)edit.Span.Start, (int)edit.Span.Length).Insert((int)edit.Span.Start, edit.NewText);

        Assert.Equal($"{Head}@ TXT \"v=spf1 {expected} -all\"\n", zone);
        Assert.Empty(Lint(("example.org.zone", zone)));
    }

    private static Finding[] Lint(params (string Path, string Zone)[] files)
    {
        var outside = new InMemorySource { Elsewhere = DnsStatus.Unknown };
        Add(outside, "nets.example.net", "v=spf1 ip4:203.0.113.0/28 ~all");
        Add(outside, "refuses.example.net", "v=spf1 -ip4:203.0.113.0/28 ~all");
        Add(outside, "perhaps.example.net", "v=spf1 ?exists:%{i}.example.net ip4:203.0.113.0/28 ~all");
        Add(outside, "again.example.net", "v=spf1 include:nets.example.net ~all");
        Add(outside, "more.example.net", "v=spf1 include:nets.example.net ip4:203.0.113.64/28 ~all");
        Add(outside, "host.example.net", "v=spf1 a:ns.example.org ~all");
        Add(outside, "refusing.example.net", "v=spf1 ip4:203.0.113.0/28 -all");
        Add(outside, "breaks.example.net", "v=spf1 ip4:203.0.113.0/28 include:text.example.net -all");
        Add(outside, "text.example.net", "no SPF record");
        Add(outside, "wide.example.net", "v=spf1 ip4:11.0.0.0/8 ~all");
        Add(outside, "most.example.net", "v=spf1 -ip4:203.0.113.7 -ip6:2001:db8:1::/48 +all");
        Add(outside, "half.example.net", "v=spf1 ip4:0.0.0.0/1 ip4:193.0.0.0/8 ~all");
        var linter = new Linter(new LintOptions { Outside = outside });
        return [.. linter.Run([.. files.Select(file => new LintInput(new MemorySource(file.Path, Encoding.UTF8.GetBytes(file.Zone))))]).Findings];
    }

    private static void Add(InMemorySource source, string name, string record)
    {
        Assert.True(DomainName.TryParse(name, out DomainName domain));
        source.Add(domain, RecordType.Txt, DnsAnswer.FromTexts([Encoding.ASCII.GetBytes(record)]));
    }
}
