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

    [Fact]
    public void A_record_is_looked_at_once_for_all_its_twins()
    {
        var text = new StringBuilder("$ORIGIN hoster.net.\n$TTL 1h\n@ SOA ns host 1 1d 2h 4w 1h\n@ NS ns\nns A 192.0.2.1\n");
        for (int i = 0; i < Names; i++)
            text.Append(CultureInfo.InvariantCulture, $"h{i} MX 10 ns\nh{i} A 203.0.113.{i % 3}\nh{i} TXT \"v=spf1 a mx -all\"\n");

        var counter = new Counter();

        Lint([("hoster.net", text.ToString())], [counter], areAllRulesOn: false);

        Assert.Equal(3, counter.Count);
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
            1 => [("one", zone), ("two", $"$ORIGIN h9.{apex}.\n$TTL 1h\n@ SOA ns host 1 1d 2h 4w 1h\n@ NS ns\n@ A 192.0.2.9\nns A 192.0.2.1\n@ TXT \"{texts[0]}\"\n")],
            2 => [("one", zone), ("two", $"$ORIGIN {apex}.\nh8 300 IN A 192.0.2.8\n")],
            _ => [("one", zone)],
        };
    }

    private static string RandomZone(Random random, string apex, string[] texts)
    {
        var text = new StringBuilder($"$ORIGIN {apex}.\n$TTL 1h\n@ SOA ns host 1 1d 2h 4w 1h\n@ NS ns\n@ MX 10 ns\nns A 192.0.2.1\n");
        text.Append(CultureInfo.InvariantCulture, $"_spf TXT \"v=spf1 ip4:192.0.2.0/25 {(random.Next(3) == 0 ? "include:h307." + apex : "")} -all\"\n");
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
            if (random.Next(12) > 0)
                text.Append(CultureInfo.InvariantCulture, $"{name} {(random.Next(3) == 0 ? "AAAA 2001:db8::" : "A 203.0.113.")}{random.Next(3)}\n");

            if (random.Next(12) > 0)
                text.Append(CultureInfo.InvariantCulture, $"{name} MX 10 {(random.Next(20) == 0 ? "." : random.Next(10) == 0 ? name : $"h30{random.Next(3)}")}\n");

            if (random.Next(40) == 0)
                text.Append(CultureInfo.InvariantCulture, $"{name} A 203.0.113.77\n{name} TXT \"something else\"\n");

            string ttl = random.Next(40) == 0 ? "10 " : "";
            string type = random.Next(60) == 0 ? "SPF" : "TXT";
            string record = texts[random.Next(texts.Length)];
            string written = random.Next(40) == 0 ? record.Replace(" ", "\" \"", StringComparison.Ordinal) : record;
            text.Append(CultureInfo.InvariantCulture, $"{name} {ttl}{type} \"{written}\"\n");
            if (random.Next(60) == 0)
                text.Append(CultureInfo.InvariantCulture, $"{name} {ttl}{type} \"{texts[random.Next(texts.Length)]}\"\n");
        }

        return text.ToString();
    }

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
