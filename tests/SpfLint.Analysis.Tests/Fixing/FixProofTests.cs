using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using SpfLint.Analysis.Catalogue;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Analysis.Fixing;
using SpfLint.Analysis.Tests.Pages;
using SpfLint.Dns.Text;

namespace SpfLint.Analysis.Tests.Fixing;

public sealed class FixProofTests
{
    private const int RandomZones = 2000;

    public static TheoryData<string> Rules => [.. RuleCatalogue.All.Select(rule => rule.Descriptor.Id)];

    [Theory]
    [MemberData(nameof(Rules))]
    public void Safe_fixes_of_examples_are_safe(string id)
    {
        foreach (PageExample example in PageExample.ReadAll(id, RulePage.Read(id)!))
        {
            (LintOptions options, LintInput[] inputs) = PageLint.Prepare(id, example.Files);
            foreach (Finding finding in Judge(options, inputs))
                AssertSafe(finding, options, inputs, example.ToString()!);
        }
    }

    [Fact]
    public void Safe_fixes_of_random_records_are_safe_each_for_itself()
    {
        int safe = 0;
        for (int seed = 0; seed < RandomZones; seed++)
        {
            (LintOptions options, LintInput[] inputs) = RandomPolicies.Make(new Random(seed));
            foreach (Finding finding in Judge(options, inputs))
            {
                safe += finding.Fix is { Safety: FixSafety.Safe } ? 1 : 0;
                AssertSafe(finding, options, inputs, Show(seed, inputs));
            }
        }

        Assert.True(safe > RandomZones, $"Only {safe} fixes were tried.");
    }

    [Fact]
    public void Fixing_random_records_keeps_what_they_let_through()
    {
        int changed = 0;
        for (int seed = 0; seed < RandomZones; seed++)
        {
            (LintOptions options, LintInput[] inputs) = RandomPolicies.Make(new Random(seed));
            FixResult result = new Fixer(options, inputs).Run();

            Assert.True(result.IsSettled, Show(seed, inputs));
            if (result.Files.IsEmpty || result.Fixed.Any(finding => MeaningOracle.Mends(finding.Rule)))
                continue;

            changed++;
            IEnumerable<Edit> edits = result.Files.SelectMany(file => file.Changes.Select(change =>
                new Edit(file.Original, change.Span, Encoding.UTF8.GetString(change.NewText.Span))));
            string[] changes = MeaningOracle.FindChanges(options, inputs, edits);
            Assert.True(changes.Length == 0, $"{Show(seed, inputs)}{string.Join('\n', changes)}");
        }

        Assert.True(changed > RandomZones / 4, $"Only {changed} zones were fixed.");
    }

    [Theory]
    [InlineData("ip4:192.0.2.1 -all", "-all", "+all", "it would let 0.0.0.0-192.0.2.0, 192.0.2.2-255.255.255.255 and 1 more pass")]
    [InlineData("ip4:192.0.2.1 -all", "-all", "~all", "it would give 0.0.0.0-192.0.2.0, 192.0.2.2-255.255.255.255 and 1 more the result softfail for fail")]
    [InlineData("-all", "-all", "", "it would give all of IPv4, all of IPv6 the result neutral for fail")]
    [InlineData("ip4:192.0.2.0/24 -all", "192.0.2.0/24", "192.0.2.0/25", "it would keep 192.0.2.128/25 from passing")]
    [InlineData("ip4:192.0.2.0/25 -all", "192.0.2.0/25", "192.0.2.128/25", "it would let 192.0.2.128/25 pass and keep 192.0.2.0/25 from passing")]
    [InlineData("ip6:2001:db8::1 -all", "db8::1", "db8::", "it would let 2001:db8:: pass and keep 2001:db8::1 from passing")]
    [InlineData("include:spf.other.example -all", " include", " ?include", "it might keep all of IPv4, all of IPv6 from passing")]
    [InlineData("exists:%{i}.example ?all", "%{i}", "%{ir}", "it would change what the result of all of IPv4, all of IPv6 depends on")]
    [InlineData("ip4:192.0.2.1 include:a.example -all", "192.0.2.1", "192.0.2.2", "it would keep 192.0.2.1 from passing")]
    public void A_fix_that_changes_a_result_is_not_safe_whatever_its_rule_says(string terms, string word, string right, string reason)
    {
        string zone = $"a.example. 300 IN TXT \"v=spf1 {terms}\"\nb.example. 300 IN TXT \"v=spf1 ip5:198.51.100.7\"\n";
        ImmutableArray<Rule> rules = [new WordRule("T001", word, right), new WordRule("T002", "ip5", "ip4")];

        Finding[] judged = Judge(zone, rules);
        FixResult result = Fix(zone, rules);

        Assert.Equal(reason, judged.Single(finding => finding.Rule.Id == "T001").Fix!.Refutation);
        Assert.All(judged, finding => Assert.Equal(finding.Fix!.Refutation is null, finding.Fix.Safety == FixSafety.Safe));
        Assert.Equal(zone.Replace("ip5", "ip4", StringComparison.Ordinal), Encoding.ASCII.GetString(PageFixing.Read(Assert.Single(result.Files))));
        Assert.Contains(zone.Replace(word, right, StringComparison.Ordinal), Encoding.ASCII.GetString(PageFixing.Read(Assert.Single(Fix(zone, rules, FixSafety.Unsafe).Files))).Replace("ip4:198", "ip5:198", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a.example. 300 IN TXT \"v=spf1 ip4:192.0.2.1 -al\"\n", "-al", "+all")]
    [InlineData("a.example. 300 IN TXT v=spf1 mx -all\n", "v=spf1 mx -all", "\"v=spf1 mx -all\"")]
    [InlineData("a.example. 300 IN TXT \"v=spf1 -all\"\na.example. 300 IN TXT \"v=spf1 ~all\"\n", "~all", "-all")]
    [InlineData("a.example. 300 IN TXT ( \"v=spf1 mx\" \" -all\" ) ; -all\n", "\" \" -all\" ) ; -all", " -all\" )")]
    [InlineData("a.example. 300 IN TXT \"v=spf1 mx\" ; +all\n", "; +all", "; -all")]
    [InlineData("a.example. 300 IN TXT \"v=spf1 include:a.example -all\"\n", "include", "-include")]
    public void A_fix_that_keeps_results_or_ends_an_error_stays_safe(string zone, string word, string right)
    {
        Finding[] judged = Judge(zone, [new WordRule("T001", word, right)]);

        Assert.All(judged, finding => Assert.Equal(FixSafety.Safe, finding.Fix!.Safety));
        Assert.NotEmpty(judged);
    }

    [Fact]
    public void Of_fixes_that_are_safe_alone_and_not_together_one_is_made()
    {
        const string Zone = "a.example. 300 IN TXT \"v=spf1 ip4:192.0.2.1/32 ip4:192.0.2.1 -all\"\n";
        ImmutableArray<Rule> rules = [new WordRule("T001", "ip4:192.0.2.1/32 ", ""), new WordRule("T002", "ip4:192.0.2.1 ", "")];

        FixResult result = Fix(Zone, rules);

        Assert.All(Judge(Zone, rules), finding => Assert.Equal(FixSafety.Safe, finding.Fix!.Safety));
        Assert.Equal("a.example. 300 IN TXT \"v=spf1 ip4:192.0.2.1 -all\"\n", Encoding.ASCII.GetString(PageFixing.Read(Assert.Single(result.Files))));
        Assert.Equal("it would keep 192.0.2.1 from passing", Assert.Single(new FixProof(result.Linted).Judge(result.Lint.Findings)).Fix!.Refutation);
    }

    [Fact]
    public void A_bad_fix_is_found_among_many()
    {
        string terms = string.Join(' ', Enumerable.Range(0, 200).Select(i => string.Create(CultureInfo.InvariantCulture, $"+ip4:198.51.100.{i}")));
        Finding[] judged = Judge($"a.example. 300 IN TXT \"v=spf1 {terms} -all\"\n", [new WordRule("T001", "+ip4", "ip4"), new WordRule("T002", "100.77 ", "100.220 ")]);

        Assert.Equal(["T002"], judged.Where(finding => finding.Fix!.Safety == FixSafety.Unsafe).Select(finding => finding.Rule.Id));
        Assert.Equal(201, judged.Length);
    }

    [Fact]
    public void Of_more_bad_fixes_than_can_be_tried_none_is_safe()
    {
        string terms = string.Join(' ', Enumerable.Range(0, 200).Select(i => string.Create(CultureInfo.InvariantCulture, $"ip4:198.51.100.{i}")));
        Finding[] judged = Judge($"a.example. 300 IN TXT \"v=spf1 {terms} -all\"\n", [new WordRule("T001", "ip4", "-ip4")]);

        Assert.All(judged, finding => Assert.Equal(FixSafety.Unsafe, finding.Fix!.Safety));
        Assert.Contains(judged, finding => finding.Fix!.Refutation!.Contains("too many fixes", StringComparison.Ordinal));
    }

    private static void AssertSafe(Finding finding, LintOptions options, LintInput[] inputs, string where)
    {
        if (finding.Fix is null)
            return;

        // Of a slip in a record that lets every host pass, nobody can tell whether that was meant; and what is written twice counts
        // as one record until one of the two changes.
        bool mayBeRefuted = finding.Fix.Refutation is "it would let every host pass"
            or "it would give the name a second SPF record, and receivers take neither of two";
        Assert.True(finding.Fix.Refutation is null || mayBeRefuted, $"{where}: {finding.Rule.Id} '{finding.Fix.Title}': {finding.Fix.Refutation}");
        if (finding.Fix.Safety == FixSafety.Unsafe || MeaningOracle.Mends(finding.Rule))
            return;

        string[] changes = MeaningOracle.FindChanges(options, inputs, finding.Fix.Edits);
        Assert.True(changes.Length == 0, $"{where}: {finding.Rule.Id} '{finding.Fix.Title}': {string.Join('\n', changes)}");
    }

    private static string Show(int seed, LintInput[] inputs) => string.Create(
        CultureInfo.InvariantCulture, $"{seed}:\n{string.Concat(inputs.Select(input => Encoding.ASCII.GetString(PageFixing.Read(input.Source))))}\n");

    private static Finding[] Judge(LintOptions options, LintInput[] inputs) => Judge(options, inputs, RuleCatalogue.All);

    private static Finding[] Judge(string zone, ImmutableArray<Rule> rules) =>
        Judge(new LintOptions(), [new LintInput(new MemorySource("zone", Encoding.ASCII.GetBytes(zone)))], rules);

    private static Finding[] Judge(LintOptions options, LintInput[] inputs, ImmutableArray<Rule> rules)
    {
        LintedZones linted = new Linter(options, rules).RunOver(inputs);
        return [.. new FixProof(linted).Judge(linted.Result.Findings)];
    }

    private static FixResult Fix(string zone, ImmutableArray<Rule> rules, FixSafety safety = FixSafety.Safe) =>
        new Fixer(new LintOptions(), [new LintInput(new MemorySource("zone", Encoding.ASCII.GetBytes(zone)))], rules) { Safety = safety }.Run();
}
