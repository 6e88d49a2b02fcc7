using System.Text;
using SpfLint.Analysis.Catalogue;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Analysis.Fixing;
using SpfLint.Analysis.Publication;
using SpfLint.Analysis.Tests.Pages;
using SpfLint.Dns.Names;
using SpfLint.Dns.Text;
using SpfLint.Dns.Zones;
using SpfLint.Spf.Addresses;
using SpfLint.Spf.Evaluation;

namespace SpfLint.Analysis.Tests.Fixing;

public sealed class FixProofTests
{
    private const int RandomZones = 400;

    public static TheoryData<string> Rules => [.. RuleCatalogue.All.Select(rule => rule.Descriptor.Id)];

    [Theory]
    [MemberData(nameof(Rules))]
    public void No_safe_fix_of_an_example_is_refuted(string id)
    {
        foreach (PageExample example in PageExample.ReadAll(id, RulePage.Read(id)!))
        {
            FixResult result = PageFixing.Run(id, example.Files, FixSafety.Safe);

            Assert.True(result.Refuted.IsEmpty, $"{example}: {string.Join(", ", result.Refuted.Select(finding => $"{finding.Rule.Id} {finding.Fix!.Title}"))}");
        }
    }

    [Fact]
    public void Safe_fixes_of_random_records_keep_what_these_let_through()
    {
        int changed = 0;
        for (int seed = 0; seed < RandomZones; seed++)
        {
            byte[] zone = RandomZone(new Random(seed));
            var source = new MemorySource("zone", zone);
            FixResult result = new Fixer(new LintOptions(), [new LintInput(source)]).Run();

            Assert.True(result.Refuted.IsEmpty, $"{Encoding.ASCII.GetString(zone)}: {string.Join(", ", result.Refuted.Select(finding => finding.Fix!.Title))}");
            if (result.Files is not [var edited])
                continue;

            changed++;
            AssertSame(zone, PageFixing.Read(edited));
        }

        Assert.InRange(changed, RandomZones / 4, RandomZones);
    }

    [Theory]
    [InlineData("v=spf1 ip4:192.0.2.1 -all", "-all", "+all")]
    [InlineData("v=spf1 ip4:192.0.2.1 -all", "-all", "~all")]
    [InlineData("v=spf1 ip4:192.0.2.1 -all", "192.0.2.1", "192.0.2.0/24")]
    [InlineData("v=spf1 include:spf.other.example -all", " include", " ?include")]
    public void A_fix_that_changes_what_passes_is_not_safe_whatever_its_rule_says(string record, string word, string right)
    {
        string zone = $"a.example. 300 IN TXT \"{record}\"\nb.example. 300 IN TXT \"v=spf1 ip5:198.51.100.7\"\n";
        var source = new MemorySource("zone", Encoding.ASCII.GetBytes(zone));

        FixResult safe = new Fixer(new LintOptions(), [new LintInput(source)], [new WordRule("T001", word, right, FixSafety.Safe), new WordRule("T002", "ip5", "ip4", FixSafety.Safe)]).Run();
        FixResult @unsafe = new Fixer(new LintOptions(), [new LintInput(source)], [new WordRule("T001", word, right, FixSafety.Unsafe)]) { Safety = FixSafety.Unsafe }.Run();

        Assert.Equal(zone.Replace("ip5", "ip4", StringComparison.Ordinal), Encoding.ASCII.GetString(PageFixing.Read(Assert.Single(safe.Files))));
        Assert.NotEmpty(safe.Refuted);
        Assert.Single(@unsafe.Files);
        Assert.Empty(@unsafe.Refuted);
    }

    private static void AssertSame(byte[] before, byte[] after)
    {
        DomainName owner = NameOf("a.example");
        CheckEveryHost old = Evaluator(before);
        CheckEveryHost now = Evaluator(after);
        foreach (IpFamily family in Enum.GetValues<IpFamily>())
        {
            Assert.All(
                PartitionComparison.Compare(old.Evaluate(owner, family), now.Evaluate(owner, family)),
                change => Assert.True(change.Before.Result is SpfResult.PermError or SpfResult.None, $"{Encoding.ASCII.GetString(before)} -> {Encoding.ASCII.GetString(after)}"));
        }
    }

    private static CheckEveryHost Evaluator(byte[] text) =>
        new RunAnswers([ZoneLoader.Load(new MemorySource("zone", text), new ZoneOptions())], outside: null).EveryHost;

    private static byte[] RandomZone(Random random)
    {
        string[] terms =
        [
            "ip4:192.0.2.0/24", "+ip4:192.0.2.64/26", "-ip4:192.0.2.9", "ip4:192.0.2.69/27", "ip4:192.0.2.1/32", "IP4:198.51.100.0/25", "ip4:198.51.100.128/25",
            "ip4:192.0.2.0/24", "ip6:2001:db8::/64", "ip6:2001:db8::1/128", "ipv4:203.0.113.1", "include:b.example", "include:b.example",
            "inlcude:b.example", "include:spf.other.example", "?include:spf.other.example", "a:b.example", "mx", "ptr", "exists:%{i}.b.example", "all", "~all", "redirect=b.example",
        ];
        IEnumerable<string> record = Enumerable.Range(0, random.Next(1, 7)).Select(_ => terms[random.Next(terms.Length)]);
        string[] separators = [" ", " ", "  "];
        string text = $"v=spf1 {string.Join(separators[random.Next(separators.Length)], record)}{(random.Next(3) > 0 ? " -all" : "")}";
        string quoted = random.Next(6) == 0 ? text : $"\"{text}\"";
        return Encoding.ASCII.GetBytes($"a.example. 300 IN TXT {quoted}\nb.example. 300 IN TXT \"v=spf1 ip4:203.0.113.0/24 ~all\"\nb.example. 300 IN A 203.0.113.77\n");
    }

    private static DomainName NameOf(string text) => DomainName.TryParse(text, out DomainName name) ? name : throw new ArgumentException(text);

    /// <summary>Wants one word to be another, wherever it stands.</summary>
    private sealed class WordRule(string id, string word, string right, FixSafety safety) : ZoneRule
    {
        private static readonly MessageTemplate s_message = new("default", "A word.");

        public override Descriptor Descriptor { get; } = new(id, "Word", Severity.Warning, "A word.", s_message);

        public override void Check(ZoneContext context)
        {
            SourceText source = context.Zone.Source;
            string text = Encoding.Latin1.GetString(PageFixing.Read(source));
            for (int at = 0; (at = text.IndexOf(word, at, StringComparison.Ordinal)) >= 0; at += word.Length)
            {
                var span = new TextSpan(at, word.Length);
                context.Report(this, s_message, context.Zone.Files[0], span, fix: new Fix("replace it", safety, [new Edit(source, span, right)]));
            }
        }
    }
}
