using System.Text;
using SpfLint.Analysis.Baselines;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Dns.Text;

namespace SpfLint.Analysis.Tests.Baselines;

public sealed class BaselineTests
{
    private static readonly HashSet<string> s_read = ["a", "b"];

    [Theory]
    [InlineData("", "a1 b1", "NN", "")]
    [InlineData("a1 b1", "a1 b1", "..", "")]
    [InlineData("a1 a1 a1", "a1 a1 a1 a1", "...N", "")]
    [InlineData("a1 a1 a1", "a1", ".", "a1 a1")]
    [InlineData("a1", "a2", "N", "a1")]
    [InlineData("a1", "b1", "N", "a1")]
    [InlineData("a1 u1", "a1", ".", "")] // u was not read in this run
    [InlineData("u1", "a1", "N", "")]
    [InlineData("g1", "a1", ".", "")] // g is gone: it may be a now
    [InlineData("g1", "a1 b1", ".N", "")]
    [InlineData("a1 g1", "a1 a1", "..", "")]
    [InlineData("g1 g2 h1", "a1", ".", "g2 g1|g2 h1")]
    public void Findings_are_counted_against_their_entries(string baseline, string found, string isNew, string stale)
    {
        BaselineComparison comparison = new Baseline(Entries(baseline)).Compare([.. Entries(found)], s_read, path => path is "g" or "h");

        Assert.Equal(isNew, string.Concat(comparison.IsNew.Select(one => one ? 'N' : '.')));
        string left = string.Join(' ', comparison.Stale.Select(entry => entry.Path + entry.Fingerprint).Order());
        Assert.Contains(left, stale.Split('|').Select(one => string.Join(' ', one.Split(' ', StringSplitOptions.RemoveEmptyEntries).Order())));
    }

    [Fact]
    public void Many_files_that_are_gone_cost_no_more_than_their_number()
    {
        BaselineEntry[] gone = [.. Enumerable.Range(0, 100_000).Select(i => new BaselineEntry($"gone{i}", "SPF4001", "1"))];
        BaselineEntry[] found = [.. Enumerable.Repeat(new BaselineEntry("a", "SPF4001", "1"), 100_001)];

        BaselineComparison comparison = new Baseline(gone).Compare(found, s_read, path => path.StartsWith("gone", StringComparison.Ordinal));

        Assert.Equal(1, comparison.IsNew.Count(one => one));
        Assert.True(comparison.IsNew[^1]);
        Assert.Empty(comparison.Stale);
    }

    [Fact]
    public void Against_itself_nothing_is_new_and_an_added_mistake_is_the_only_one_that_is()
    {
        var random = new Random(20);
        for (int run = 0; run < 200; run++)
        {
            List<string> lines = RandomZone(random);
            BaselineEntry[] before = Lint(lines);
            Assert.True(Compare(before, before).IsNew.All(isNew => !isNew));

            // Moved by comments, and indented anew: still the same.
            List<string> moved = [.. lines.SelectMany(line => random.Next(3) == 0 ? ["; moved", line.Replace("IN TXT", " IN\tTXT ", StringComparison.Ordinal)] : new[] { line })];
            BaselineComparison same = Compare(before, Lint(moved));
            Assert.Equal((0, 0), (same.IsNew.Count(isNew => isNew), same.Stale.Length));

            // The line with the mistake is as others are: it is their number that tells.
            moved.InsertRange(random.Next(2) == 0 ? 0 : moved.Count, [$"new{run} IN A 192.0.2.1", Mistakes[random.Next(Mistakes.Length)]]);
            BaselineComparison more = Compare(before, Lint(moved));
            Assert.Equal((1, 0), (more.IsNew.Count(isNew => isNew), more.Stale.Length));
        }
    }

    private static string[] Mistakes { get; } =
    [
        "\tIN TXT \"v=spf1 +all\"", "\tIN TXT \"v=spf1 inlcude:a.example -all\"", "\tIN TXT \"v=spf1 ip4:192.0.2.300 -all\"", "\tIN TXT \"v=spf1 ?all\"",
    ];

    private static List<string> RandomZone(Random random)
    {
        List<string> lines = [];
        int owners = random.Next(1, 20);
        for (int i = 0; i < owners; i++)
        {
            lines.Add($"w{i} IN A 192.0.2.{i}");
            if (random.Next(2) == 0)
                lines.Add(Mistakes[random.Next(Mistakes.Length)]);
        }

        return lines;
    }

    private static BaselineComparison Compare(BaselineEntry[] baseline, BaselineEntry[] found) => new Baseline(baseline).Compare(found, s_read, _ => false);

    private static BaselineEntry[] Lint(IEnumerable<string> lines)
    {
        var source = new MemorySource("a", Encoding.UTF8.GetBytes("$TTL 300\n" + string.Join('\n', lines) + "\n"));
        LintResult result = new Linter(new LintOptions()).Run([new LintInput(source) { Origin = "example.org" }]);
        var fingerprints = new FindingFingerprints(result.Findings);
        return [.. result.Findings.Select(finding => new BaselineEntry("a", finding.Rule.Id, fingerprints.Of(finding)))];
    }

    private static IEnumerable<BaselineEntry> Entries(string text) =>
        text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(one => new BaselineEntry(one[..1], "SPF4001", one[1..]));
}
