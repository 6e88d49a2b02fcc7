using System.Text;
using SpfLint.Analysis.Diagnostics;
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
