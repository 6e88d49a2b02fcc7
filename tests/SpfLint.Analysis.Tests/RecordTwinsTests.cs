using System.Globalization;
using System.Text;
using SpfLint.Analysis.Catalogue;
using SpfLint.Analysis.Configuration;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Dns.Text;

namespace SpfLint.Analysis.Tests;

/// <summary>A record is not looked at where its twin was, and nothing that a rule would have said gets lost by that.</summary>
public sealed class RecordTwinsTests
{
    private const int Names = 420;

    private static readonly string[] s_terms =
    [
        "a", "a", "mx", "mx", "a/24", "mx//64", "+a", "?mx", "ip4:203.0.113.0/25", "ip4:203.0.113.5", "ip4:198.51.100.7", "ip4:10.0.0.0/8", "ip6:2001:db8::/64",
        "include:_spf.hoster.test", "include:h301.hoster.test", "include:h302.hoster.test", "include:h303.hoster.test", "-include:h304.hoster.test", "include:elsewhere.test",
        "a:h301.hoster.test", "a:h302.hoster.test", "mx:h303.hoster.test", "a:gone.hoster.test", "exists:h301.hoster.test", "exists:%{i}.hoster.test", "include:%{d}", "ptr",
        "redirect=h305.hoster.test", "redirect=_spf.hoster.test", "exp=h306.hoster.test",
        "ip4:{own}", "ip4:{4}", "ip4:{4}", "-ip4:{4}", "?ip4:{4}/32", "ip4:{net}", "ip4:{net}", "ip6:{6}", "ip6:{6}", "IP4:{4}", "ip4:{4}/24", "ip4:{net} ip4:{net}",
        "ip4:0{4}", "ip6:::ffff:{4}", "ip4:{4}/33", "ip4:{4}/024", "ip4:{4}.", "a:{4}", "exists:%{ir}.h301.hoster.test", "include:listing.hoster.test",
    ];

    private static readonly string[] s_apexes = ["hoster.test", "hoster.example", "hoster.net"];

    public static TheoryData<int> Seeds => [.. Enumerable.Range(0, 60)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Records_that_have_twins_give_the_findings_that_each_gives_alone(int seed)
    {
        var random = new Random(seed);
        (string, string)[] files = MakeFiles(random);
        bool areAllRulesOn = random.Next(3) == 0;

        Assert.Equal(
            Lint(files, [.. RuleCatalogue.All.Select(AskAlways)], areAllRulesOn),
            Lint(files, RuleCatalogue.All, areAllRulesOn));
    }

    [Theory]
    [InlineData("203.0.113.{0}", 1)]
    [InlineData("192.0.2.{0}", 3)]
    public void A_record_is_looked_at_once_for_all_its_twins(string address, int looks)
    {
        var text = new StringBuilder("$ORIGIN hoster.net.\n$TTL 1h\n@ SOA ns host 1 1d 2h 4w 1h\n@ NS ns\nns A 192.0.2.1\n");
        for (int i = 0; i < Names; i++)
        {
            string own = string.Format(CultureInfo.InvariantCulture, address, i % 3);
            text.Append(CultureInfo.InvariantCulture, $"h{i} MX 10 ns\nh{i} A {own}\nh{i} TXT \"v=spf1 a mx -all\"\n");
        }

        var counter = new Counter();

        Lint([("hoster.net", text.ToString())], [counter], areAllRulesOn: false);

        Assert.Equal(looks, counter.Count);
    }

    [Theory]
    [InlineData("ip4:93.184.{0}.{1}", 1)]
    [InlineData("ip4:93.184.{0}.{1}/32", 1)]
    [InlineData("ip6:2a01:4f8:{0}::{1}", 1)]
    [InlineData("ip4:93.184.{0}.{1} ip4:94.184.{0}.{1}", 1)]
    [InlineData("a ip4:198.18.{0}.{1}", 1)]
    [InlineData("ip4:93.184.{0}.{1} ip4:93.184.{0}.200", Names)]
    [InlineData("ip4:93.{1}.0.0/16 include:_spf.hoster.net", 20)]
    [InlineData("ip4:{1}.0.0.0/8", 20)]
    [InlineData("a mx", 1)]
    [InlineData("mx/24", Names)]
    public void A_network_that_lies_alone_is_like_any_other(string terms, int looks)
    {
        var text = new StringBuilder("$ORIGIN hoster.net.\n$TTL 1h\n@ SOA ns host 1 1d 2h 4w 1h\n@ NS ns\nns A 192.0.2.1\n_spf TXT \"v=spf1 ip4:93.0.0.0/9 -all\"\n");
        for (int i = 0; i < Names; i++)
        {
            string own = string.Format(CultureInfo.InvariantCulture, terms, i / 20, 11 + (i % 20));
            text.Append(CultureInfo.InvariantCulture, $"h{i} MX 10 ns\nh{i} MX 20 m.h{i}\nh{i} A 198.18.{i / 20}.{11 + (i % 20)}\nm.h{i} A 99.9.{i / 20}.{i % 20}\nh{i} TXT \"v=spf1 {own} -all\"\n");
        }

        var counter = new Counter();

        Lint([("hoster.net", text.ToString())], [counter], areAllRulesOn: false);

        // The record of the provider is one more.
        Assert.Equal(looks + 1, counter.Count);
    }

    [Fact]
    public void A_name_that_its_text_leads_to_is_no_twin()
    {
        var text = new StringBuilder("$ORIGIN hoster.net.\n$TTL 1h\n@ SOA ns host 1 1d 2h 4w 1h\n@ NS ns\nns A 192.0.2.1\n");
        for (int i = 0; i < Names; i++)
            text.Append(CultureInfo.InvariantCulture, $"h{i} MX 10 ns\nh{i} A 203.0.113.1\nh{i} TXT \"v=spf1 a a:h300.hoster.net -all\"\n");

        List<string> findings = Lint([("hoster.net", text.ToString())], RuleCatalogue.All, areAllRulesOn: false);

        string finding = Assert.Single(findings, finding => finding.Contains(" SPF", StringComparison.Ordinal));
        Assert.Contains("SPF3005 The mechanism 'a:h300.hoster.net' says the same as 'a'", finding, StringComparison.Ordinal);
    }

    private static (string Path, string Text)[] MakeFiles(Random random)
    {
        string apex = s_apexes[random.Next(s_apexes.Length)];
        string[] texts = [.. Enumerable.Range(0, 6).Select(_ => RandomRecord(random, apex))];
        string zone = RandomZone(random, apex, texts);
        return random.Next(6) switch
        {
            0 => [("one", zone), ("two", RandomZone(random, apex, texts))],
            1 => [("one", zone), ("two", $"$ORIGIN h9.{apex}.\n$TTL 1h\n@ SOA ns host 1 1d 2h 4w 1h\n@ NS ns\n@ A 192.0.2.9\nns A 192.0.2.1\n@ TXT \"{FillIn(texts[0], random, "192.0.2.9")}\"\n")],
            2 => [("one", zone), ("two", $"$ORIGIN {apex}.\nh8 300 IN A 192.0.2.8\n")],
            _ => [("one", zone)],
        };
    }

    private static string RandomZone(Random random, string apex, string[] texts)
    {
        var text = new StringBuilder($"$ORIGIN {apex}.\n$TTL 1h\n@ SOA ns host 1 1d 2h 4w 1h\n@ NS ns\n@ MX 10 ns\nns A 192.0.2.1\n");
        text.Append(CultureInfo.InvariantCulture, $"_spf TXT \"v=spf1 ip4:192.0.2.0/25 {(random.Next(3) == 0 ? "include:h307." + apex : "")} -all\"\n");
        text.Append("listing TXT \"v=spf1 exists:%{ir}._ips -all\"\n7.1.184.93._ips A 127.0.0.2\n");
        text.Append("cut NS ns.elsewhere.test.\nalias CNAME h1\n*.wild TXT \"v=spf1 mx -all\"\n*.wild MX 10 ns\n");
        if (random.Next(8) == 0)
            text.Append("lost BOGUS 1\n");

        for (int i = 0; i < Names; i++)
        {
            string name = random.Next(60) switch
            {
                0 => $"h{i}.cut",
                1 => $"_spf.h{i}",
                2 => $"spf.h{i}",
                3 => $"h{i}.{apex}",
                4 => $"h{i}.deep.name",
                _ => $"h{i}",
            };
            string own = RandomAddress(random);
            if (random.Next(12) > 0)
                text.Append(CultureInfo.InvariantCulture, $"{name} {(random.Next(3) == 0 ? "AAAA " + RandomAddress6(random) : "A " + own)}\n");

            if (random.Next(12) > 0)
                text.Append(CultureInfo.InvariantCulture, $"{name} MX 10 {RandomExchange(random, name)}\n");

            if (random.Next(3) == 0)
                text.Append(CultureInfo.InvariantCulture, $"mail.{name} {(random.Next(20) == 0 ? "CNAME h1" : "A " + RandomAddress(random))}\n");

            if (random.Next(40) == 0)
                text.Append(CultureInfo.InvariantCulture, $"{name} A 203.0.113.77\n{name} TXT \"something else\"\n");

            string ttl = random.Next(40) == 0 ? "10 " : "";
            string type = random.Next(60) == 0 ? "SPF" : "TXT";
            string record = FillIn(texts[random.Next(texts.Length)], random, own);
            string written = random.Next(40) == 0 ? record.Replace(" ", "\" \"", StringComparison.Ordinal) : record;
            text.Append(CultureInfo.InvariantCulture, $"{name} {ttl}{type} \"{written}\"\n");
            if (random.Next(60) == 0)
                text.Append(CultureInfo.InvariantCulture, $"{name} {ttl}{type} \"{FillIn(texts[random.Next(texts.Length)], random, own)}\"\n");
        }

        return text.ToString();
    }

    private static string FillIn(string record, Random random, string own)
    {
        var text = new StringBuilder();
        foreach (string part in record.Split('{'))
        {
            int end = part.IndexOf('}', StringComparison.Ordinal);
            text.Append(end < 0 ? part : part[..end] switch
            {
                "own" => own + part[(end + 1)..],
                "4" => RandomAddress(random) + part[(end + 1)..],
                "6" => RandomAddress6(random) + part[(end + 1)..],
                "net" => RandomNetwork(random) + part[(end + 1)..],
                _ => "{" + part,
            });
        }

        return text.ToString();
    }

    private static string RandomExchange(Random random, string name) => random.Next(12) switch
    {
        0 => ".",
        1 => name,
        2 or 3 or 4 => "mail." + name,
        _ => $"h30{random.Next(3)}",
    };

    /// <summary>From few places, so that some are equal, some neighbors, and most lie alone.</summary>
    private static string RandomAddress(Random random) => random.Next(8) switch
    {
        0 => $"203.0.113.{random.Next(9)}",
        1 => $"192.0.2.{random.Next(3)}",
        2 => $"10.0.{random.Next(9)}.1",
        3 => $"93.184.{random.Next(3)}.{random.Next(9)}",
        4 => "93.184.1.7",
        _ => $"93.{random.Next(256)}.{random.Next(256)}.{random.Next(256)}",
    };

    private static string RandomAddress6(Random random) =>
        random.Next(3) == 0 ? $"2001:db8::{random.Next(3)}" : $"2a01:4f8:{random.Next(999)}::{random.Next(4)}";

    private static string RandomNetwork(Random random) => random.Next(5) switch
    {
        0 => $"93.184.{random.Next(4)}.0/24",
        1 => $"93.{random.Next(256)}.{random.Next(256)}.{random.Next(32) * 8}/29",
        2 => $"93.{random.Next(4)}.0.0/{15 + random.Next(3)}",
        3 => $"94.{random.Next(256)}.0.0/16",
        _ => $"94.{random.Next(256)}.{random.Next(4) * 64}.0/18",
    };

    private static string RandomRecord(Random random, string apex)
    {
        var record = new StringBuilder("v=spf1");
        for (int count = random.Next(4); count > 0; count--)
            record.Append(' ').Append(s_terms[random.Next(s_terms.Length)].Replace("hoster.test", apex, StringComparison.Ordinal));

        return record.Append(random.Next(4) > 0 ? " -all" : "").ToString();
    }

    private static List<string> Lint((string Path, string Text)[] files, IEnumerable<Rule> rules, bool areAllRulesOn)
    {
        var on = new Dictionary<string, Severity>();
        foreach (Rule rule in rules.Where(_ => areAllRulesOn))
            on[rule.Descriptor.Id] = Severity.Warning;

        LintInput[] inputs = [.. files.Select(file => new LintInput(new MemorySource(file.Path, Encoding.ASCII.GetBytes(file.Text))))];
        LintResult result = new Linter(new LintOptions { Configuration = LintConfiguration.Of(on), Parallelism = 1 }, rules).Run(inputs);
        Assert.Empty(result.Failures);
        return [.. result.Findings.Select(finding => $"{finding.Location.Source.Path} {finding.Location.Span} {finding.Rule.Id} {finding.Text}")];
    }

    private static Rule AskAlways(Rule rule) => rule is SpfRecordRule record ? new AskedAlways(record) : rule;

    private sealed class AskedAlways(SpfRecordRule rule) : SpfRecordRule
    {
        public override Descriptor Descriptor => rule.Descriptor;

        public override bool LooksFurther => true;

        public override void Check(SpfRecordContext context) => rule.Check(context);
    }

    private sealed class Counter : SpfRecordRule
    {
        public int Count { get; private set; }

        public override Descriptor Descriptor { get; } = new("TST0001", "Counter", Severity.Warning, "Counts.", new MessageTemplate("default", "Counted."));

        public override void Check(SpfRecordContext context) => Count++;
    }
}
