using System.Text;
using SpfLint.Dns.Records;
using SpfLint.Dns.Resolution;
using SpfLint.Spf.Addresses;
using SpfLint.Spf.Evaluation;
using SpfLint.Spf.Tests.Evaluation;

namespace SpfLint.Spf.Tests.Addresses;

/// <summary>
/// Partitions of the IPv4 space, a range a line: the addresses from which it starts, result, term, record, lookups and void lookups,
/// and what else it depends on.
/// </summary>
public sealed class CheckEveryHostTests
{
    [Fact]
    public void The_first_term_that_matches_decides() => AssertPartition(
        "v=spf1 ip4:192.0.2.64/26 -ip4:192.0.2.0/24 ip4:192.0.0.0/16 ~all",
        [],
        "0.0.0.0 softfail ~all example.org 0/0",
        "192.0.0.0 pass ip4:192.0.0.0/16 example.org 0/0",
        "192.0.2.0 fail -ip4:192.0.2.0/24 example.org 0/0",
        "192.0.2.64 pass ip4:192.0.2.64/26 example.org 0/0",
        "192.0.2.128 fail -ip4:192.0.2.0/24 example.org 0/0",
        "192.0.3.0 pass ip4:192.0.0.0/16 example.org 0/0",
        "192.1.0.0 softfail ~all example.org 0/0");

    [Fact]
    public void An_address_that_an_included_record_fails_early_spends_less() => AssertPartition(
        "v=spf1 include:one.example.org -all",
        [
            "one.example.org. TXT \"v=spf1 -ip4:192.0.2.0/24 include:two.example.org -all\"",
            "two.example.org. TXT \"v=spf1 ip4:198.51.100.0/24 -all\"",
        ],
        "0.0.0.0 fail -all example.org 2/0",
        "192.0.2.0 fail -all example.org 1/0",
        "192.0.3.0 fail -all example.org 2/0",
        "198.51.100.0 pass ip4:198.51.100.0/24 example.org>one.example.org>two.example.org 2/0",
        "198.51.101.0 fail -all example.org 2/0");

    [Fact]
    public void Only_those_that_reach_the_eleventh_term_meet_the_limit() => AssertPartition(
        "v=spf1 a a a a a a a a a include:one.example.org a ip4:203.0.113.0/24 -all",
        [
            "example.org. A 192.0.2.1",
            "one.example.org. TXT \"v=spf1 ip4:192.0.2.8/31 a:example.org\"",
        ],
        "0.0.0.0 permerror a:example.org example.org>one.example.org 11/0",
        "192.0.2.1 pass a example.org 1/0",
        "192.0.2.2 permerror a:example.org example.org>one.example.org 11/0",
        "192.0.2.8 pass ip4:192.0.2.8/31 example.org>one.example.org 10/0",
        "192.0.2.10 permerror a:example.org example.org>one.example.org 11/0");

    [Fact]
    public void The_third_void_lookup_ends_it_for_those_that_get_there() => AssertPartition(
        "v=spf1 a:x.example.org mx:y.example.org ip4:192.0.2.0/24 exists:z.example.org -all",
        [],
        "0.0.0.0 permerror exists:z.example.org example.org 3/3",
        "192.0.2.0 pass ip4:192.0.2.0/24 example.org 2/2",
        "192.0.3.0 permerror exists:z.example.org example.org 3/3");

    [Fact]
    public void A_redirect_answers_for_what_is_left() => AssertPartition(
        "v=spf1 ip4:192.0.2.0/24 redirect=one.example.org",
        ["one.example.org. TXT \"v=spf1 ?ip4:128.0.0.0/1\""],
        "0.0.0.0 neutral - example.org>one.example.org 1/0",
        "128.0.0.0 neutral ?ip4:128.0.0.0/1 example.org>one.example.org 1/0",
        "192.0.2.0 pass ip4:192.0.2.0/24 example.org 0/0",
        "192.0.3.0 neutral ?ip4:128.0.0.0/1 example.org>one.example.org 1/0");

    [Fact]
    public void An_include_gives_its_own_qualifier_to_those_that_pass() => AssertPartition(
        "v=spf1 -include:one.example.org +all",
        ["one.example.org. TXT \"v=spf1 ip4:128.0.0.0/1 -all\""],
        "0.0.0.0 pass +all example.org 1/0",
        "128.0.0.0 fail ip4:128.0.0.0/1 example.org>one.example.org 1/0");

    [Fact]
    public void The_hosts_of_one_mx_are_decided_about_as_one() => AssertPartition(
        "v=spf1 mx -all",
        ["example.org. MX 1 one.example.org.", "example.org. MX 2 two.example.org.", "one.example.org. A 192.0.2.2", "two.example.org. A 192.0.2.3"],
        "0.0.0.0 fail -all example.org 1/0",
        "192.0.2.2 pass mx example.org 1/0",
        "192.0.2.4 fail -all example.org 1/0");

    [Fact]
    public void A_missing_record_is_told_at_the_term_that_leads_to_it() => AssertPartition(
        "v=spf1 ip4:128.0.0.0/1 include:one.example.org +all",
        [],
        "0.0.0.0 permerror include:one.example.org example.org 1/0",
        "128.0.0.0 pass ip4:128.0.0.0/1 example.org 0/0");

    [Fact]
    public void A_broken_record_is_told_at_its_own_term() => AssertPartition(
        "v=spf1 include:one.example.org +all",
        ["one.example.org. TXT \"v=spf1 moo -all\""],
        "0.0.0.0 permerror moo example.org>one.example.org 1/0");

    [Fact]
    public void What_depends_on_more_than_the_address_is_named() => AssertPartition(
        "v=spf1 ip4:192.0.2.0/24 exists:%{i}._spf.example.org ptr ip4:198.51.100.0/24 include:%{l}.example.org -all",
        [],
        "0.0.0.0 fail -all example.org 3/0 if not exists:%{i}._spf.example.org, ptr, include:%{l}.example.org",
        "192.0.2.0 pass ip4:192.0.2.0/24 example.org 0/0",
        "192.0.3.0 fail -all example.org 3/0 if not exists:%{i}._spf.example.org, ptr, include:%{l}.example.org",
        "198.51.100.0 pass ip4:198.51.100.0/24 example.org 2/0 if not exists:%{i}._spf.example.org, ptr",
        "198.51.101.0 fail -all example.org 3/0 if not exists:%{i}._spf.example.org, ptr, include:%{l}.example.org");

    [Theory]
    [InlineData("s")]
    [InlineData("l")]
    [InlineData("o")]
    [InlineData("h")]
    [InlineData("i")]
    [InlineData("p")]
    public void A_macro_that_differs_from_sender_to_sender_is_never_guessed(string letter) => AssertPartition(
        $"v=spf1 redirect=%{{{letter}}}.example.org",
        [],
        $"0.0.0.0 unknown redirect=%{{{letter}}}.example.org example.org 1/0 if not redirect=%{{{letter}}}.example.org");

    [Fact]
    public void Macros_of_the_domain_and_the_family_are_the_same_for_all() => AssertPartition(
        "v=spf1 exists:%{v}.%{d} -all",
        ["in-addr.example.org. A 127.0.0.2"],
        "0.0.0.0 pass exists:%{v}.%{d} example.org 1/0");

    [Fact]
    public void Macros_of_a_known_sender_are_resolved()
    {
        IDnsSource source = TestRecords.SourceOf("v=spf1 exists:%{l}.%{o} exists:%{h} -all", "amy.example.org. A 127.0.0.2");

        Assert.Equal(
            ["0.0.0.0 pass exists:%{l}.%{o} example.org 1/0"],
            Describe(source, new KnownSender { ReversePath = "amy@example.org" }));
        Assert.Equal(
            ["0.0.0.0 fail -all example.org 2/1 if not exists:%{h}"],
            Describe(source, new KnownSender { ReversePath = "bob@example.org" }));
        Assert.Equal(
            ["0.0.0.0 fail -all example.org 2/2"],
            Describe(source, new KnownSender { ReversePath = "bob@example.org", Helo = "mail.example.org" }));
    }

    [Fact]
    public void An_unknown_answer_is_named_once_and_stays_with_those_that_met_it()
    {
        IDnsSource source = TestRecords.Source(
            "example.org. SOA . . 1 1 1 1 1\nexample.org. NS ns.example.net.\nexample.org. TXT \"v=spf1 ip4:128.0.0.0/1 a:mail.example.net a:mail.example.net -all\"\n");

        Assert.Equal(
            [
                "0.0.0.0 fail -all example.org 2/0 if not mail.example.net",
                "128.0.0.0 pass ip4:128.0.0.0/1 example.org 0/0",
            ],
            Describe(source, null));
    }

    [Fact]
    public void An_exchange_that_ends_it_leaves_an_unknown_one_before_it_open()
    {
        IDnsSource source = TestRecords.Source(
            "example.org. SOA . . 1 1 1 1 1\nexample.org. NS ns.example.net.\nexample.org. MX 1 mx.other.example.\nexample.org. MX 2 mail.example.org.\n"
            + "example.org. MX 3 gone.example.org.\nmail.example.org. A 192.0.2.1\nexample.org. TXT \"v=spf1 a:x.example.org exists:y.example.org mx -all\"\n");

        Assert.Equal(
            [
                "0.0.0.0 permerror mx example.org 3/3 if not mx.other.example",
                "192.0.2.1 pass mx example.org 3/2",
                "192.0.2.2 permerror mx example.org 3/3 if not mx.other.example",
            ],
            Describe(source, null));
    }

    [Fact]
    public void Nobody_has_an_IPv4_mapped_address()
    {
        AddressPartition partition = new CheckEveryHost(TestRecords.SourceOf("v=spf1 ip6:::ffff:192.0.2.0/120 ip6:2001:db8::/32 -all"))
            .Evaluate(RandomRecords.Name("example.org"), IpFamily.Ip6);

        Assert.Equal(["::", "2001:db8::", "2001:db9::"], partition.Ranges.Select(range => $"{new ClientAddress(IpFamily.Ip6, range.Range.First)}"));
    }

    [Fact]
    public void A_record_that_is_not_published_yet_is_evaluated_in_its_place()
    {
        IDnsSource source = TestRecords.SourceOf("v=spf1 -all", "one.example.org. TXT \"v=spf1 ip4:128.0.0.0/1 -all\"");
        AddressPartition partition = new CheckEveryHost(source).EvaluateRecord(
            RandomRecords.Name("example.org"), "v=spf1 include:one.example.org ~include:example.org ?all"u8.ToArray(), IpFamily.Ip4);

        Assert.Equal(
            ["0.0.0.0 neutral ?all example.org 2/0", "128.0.0.0 pass ip4:128.0.0.0/1 example.org>one.example.org 1/0"],
            partition.Ranges.Select(Describe));
    }

    [Fact]
    public void A_loop_ends_at_the_limit_and_shows_each_round()
    {
        AddressPartition partition = Evaluate(TestRecords.SourceOf("v=spf1 ip4:192.0.2.0/24 include:example.org -all"), null);

        Assert.Equal((SpfResult.PermError, 11), (partition[0].Result, partition[0].LookupCount));
        Assert.Equal(11, partition.Root.LookupCount);
        Assert.Equal(11, partition[0].Decision.Visit.Path.Count());
    }

    [Fact]
    public void What_is_too_much_to_look_at_is_left_open()
    {
        IDnsSource source = TestRecords.SourceOf(
            "v=spf1 ip4:192.0.2.0/24 include:one.example.org -all", "one.example.org. TXT \"v=spf1 ip4:198.51.100.0/24 a -all\"");
        AddressPartition partition = new CheckEveryHost(source) { MaxEffort = 8 }.Evaluate(RandomRecords.Name("example.org"), IpFamily.Ip4);

        Assert.Equal(
            [
                "0.0.0.0 unknown a example.org>one.example.org 1/0 if not a",
                "192.0.2.0 pass ip4:192.0.2.0/24 example.org 0/0",
                "192.0.3.0 unknown a example.org>one.example.org 1/0 if not a",
                "198.51.100.0 pass ip4:198.51.100.0/24 example.org>one.example.org 1/0",
                "198.51.101.0 unknown a example.org>one.example.org 1/0 if not a",
            ],
            partition.Ranges.Select(Describe));
        Assert.Equal(AddressDependencyKind.Effort, Assert.Single(partition[0].DependsOn).Kind);
    }

    [Fact]
    public void Records_that_include_each_other_without_end_are_soon_done()
    {
        // Addresses that leave an included record early spend little and so get far: this is where the most ways are.
        var source = new InMemorySource();
        for (int level = 0; level < 12; level++)
        {
            var record = new StringBuilder("v=spf1");
            for (int i = 0; i < 200; i++)
                record.Append($" -ip4:10.{level}.{i}.0/25 include:r{(level + 1) % 12}.test");

            source.Add(RandomRecords.Name($"r{level}.test"), RecordType.Txt, DnsAnswer.FromTexts([Encoding.ASCII.GetBytes(record.ToString())]));
        }

        AddressPartition partition = new CheckEveryHost(source).Evaluate(RandomRecords.Name("r0.test"), IpFamily.Ip4);

        Assert.Equal((SpfResult.PermError, 11), (partition[0].Result, partition[0].LookupCount));
        Assert.InRange(partition.Root.LookupCount, 11, 2000);
        Assert.All(partition.Ranges, range => Assert.True(range.IsCertain));
    }

    private static void AssertPartition(string record, string[] lines, params string[] expected) =>
        Assert.Equal(expected, Describe(TestRecords.SourceOf(record, lines), null));

    private static AddressPartition Evaluate(IDnsSource source, KnownSender? sender) =>
        new CheckEveryHost(source).Evaluate(RandomRecords.Name("example.org"), IpFamily.Ip4, sender);

    private static string[] Describe(IDnsSource source, KnownSender? sender) => [.. Evaluate(source, sender).Ranges.Select(Describe)];

    private static string Describe(AddressVerdict verdict)
    {
        AddressDecision decision = verdict.Decision;
        string term = decision.Term is null ? "-" : Encoding.ASCII.GetString(decision.Term.Span.Of(decision.Visit.Record!.Text.Span));
        string path = string.Join('>', decision.Visit.Path.Select(domain => domain.ToString()[..^1]));
        string doubts = verdict.IsCertain ? "" : " if not " + string.Join(", ", verdict.DependsOn.Select(dependency => dependency.Subject));
        return $"{new ClientAddress(IpFamily.Ip4, verdict.Range.First)} {SpfResultNames.Of(verdict.Result)} {term} {path} {verdict.LookupCount}/{verdict.VoidLookupCount}{doubts}";
    }
}
