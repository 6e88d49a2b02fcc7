using System.Text;
using SpfLint.Analysis.Catalogue;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Analysis.Fixing;
using SpfLint.Analysis.Tests.Fixing;

namespace SpfLint.Analysis.Tests.Pages;

/// <summary>Applies each fix that the pages' examples offer, and lints what comes of it.</summary>
public sealed class PageFixTests
{
    public static TheoryData<string> Rules => [.. RuleCatalogue.All.Select(rule => rule.Descriptor.Id)];

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_fix_takes_its_finding_away_and_makes_no_new_error(string id)
    {
        foreach (PageExample example in PageExample.ReadAll(id, RulePage.Read(id)!).Where(example => example.IsBad))
        {
            // A fix that is refuted says itself what it would break.
            Finding[] before = Judge(id, example.Files);
            foreach (Finding finding in before.Where(finding => finding.Rule.Id == id && finding.Fix is { Refutation: null }))
            {
                Finding[] after = Lint(id, [.. example.Files.Select(file => (file.Name, Apply(finding.Fix!, file)))]);

                // The next place of the same mistake may come to light in its stead, but never the same place.
                Assert.True(Count(after, id) <= Count(before, id));
                Assert.False(Count(after, id) == Count(before, id) && after.Any(f => f.Rule.Id == id && f.Location.Span.Start == finding.Location.Span.Start));
                string[] newErrors = [.. Errors(after).Except(Errors(before))];
                Assert.True(newErrors.Length == 0, $"'{finding.Fix!.Title}' in {example} gives {string.Join(", ", newErrors)}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void Edits_of_a_fix_stand_in_order_and_apart(string id)
    {
        IEnumerable<Fix> fixes = PageExample.ReadAll(id, RulePage.Read(id)!).SelectMany(example => Lint(id, example.Files)).Select(f => f.Fix).OfType<Fix>();

        Assert.All(fixes, fix =>
        {
            Assert.NotEmpty(fix.Edits);
            Assert.All(fix.Edits.Skip(1).Zip(fix.Edits), pair => Assert.True(pair.Second.Span.End <= pair.First.Span.Start, fix.Title));
        });
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_page_shows_what_fixes_make_of_its_examples(string id)
    {
        foreach (PageExample example in PageExample.ReadAll(id, RulePage.Read(id)!))
        {
            Assert.True(example.IsBad || example.Fixed.Count == 0, $"{example} has nothing to fix");
            foreach (FixedExample shown in example.Fixed)
            {
                FixResult result = PageFixing.Run(id, example.FilesWithoutMarks, shown.Safety);
                (string _, byte[] text) = PageFixing.Apply(result, example.FilesWithoutMarks).Single(file => file.Name == shown.File);

                Assert.NotEmpty(result.Files);
                Assert.Equal(Encoding.UTF8.GetString(shown.Text), Encoding.UTF8.GetString(text));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_page_tells_which_fixes_its_rule_has_and_shows_each_kind(string id)
    {
        string page = RulePage.Read(id)!;
        PageExample[] examples = [.. PageExample.ReadAll(id, page)];
        FixSafety[] offered = [.. examples.SelectMany(example => Judge(id, example.Files)).Where(finding => finding.Rule.Id == id).Select(finding => finding.Fix?.Safety).OfType<FixSafety>().Distinct().Order()];
        FixSafety[] shown = [.. examples.SelectMany(example => example.Fixed).Select(example => example.Safety).Distinct().Order()];
        string head = page.ReplaceLineEndings("\n").Split('\n')[2];

        Assert.Equal(offered, shown);
        Assert.Equal(offered.Length == 0, head.EndsWith("Fix: none.", StringComparison.Ordinal));
        Assert.All(offered, safety => Assert.Matches($@"\b{safety.ToString().ToLowerInvariant()}\b", head));
    }

    /// <summary>Where what was meant is plain; a rule may lose its fix only on purpose.</summary>
    [Theory]
    [InlineData("DNS1003", "DNS1007", "DNS1008", "DNS1009", "DNS1023", "DNS2004", "DNS2017", "LNT1001")]
    [InlineData("SPF1001", "SPF1003", "SPF1004", "SPF1007", "SPF1008", "SPF1013", "SPF1016", "SPF1017", "SPF1018", "SPF1019", "SPF1021", "SPF1022", "SPF1023", "SPF1024")]
    [InlineData("SPF2004", "SPF3002", "SPF3003", "SPF3005", "SPF3007", "SPF3010", "SPF4004", "SPF4005", "SPF4009", "SPF4010")]
    [InlineData("SPF5001", "SPF5002", "SPF5005", "SPF5006", "SPF5007", "SPF5008", "SPF5013")]
    public void These_rules_have_a_safe_fix(params string[] ids) => Assert.All(ids, id =>
        Assert.Contains(PageExample.ReadAll(id, RulePage.Read(id)!), example => example.Fixed.Any(shown => shown.Safety == FixSafety.Safe)));

    private static int Count(IEnumerable<Finding> findings, string id) => findings.Count(finding => finding.Rule.Id == id);

    /// <summary>Errors but those of policy: a term that is mended may well say the wrong thing.</summary>
    private static IEnumerable<string> Errors(IEnumerable<Finding> findings) => findings
        .Where(finding => finding.Severity == Severity.Error && !finding.Rule.Id.StartsWith("SPF4", StringComparison.Ordinal))
        .Select(finding => finding.Rule.ToString());

    private static byte[] Apply(Fix fix, (string Name, byte[] Text) file)
    {
        List<byte> bytes = [.. file.Text];
        foreach (Edit edit in fix.Edits.Where(edit => edit.Source.Path == file.Name).Reverse())
        {
            bytes.RemoveRange((int)edit.Span.Start, (int)edit.Span.Length);
            bytes.InsertRange((int)edit.Span.Start, Encoding.UTF8.GetBytes(edit.NewText));
        }

        return [.. bytes];
    }

    private static Finding[] Lint(string id, IReadOnlyList<(string Name, byte[] Text)> files) => [.. PageLint.Run(id, files).Findings];

    /// <summary>The findings with their fixes as people are offered them.</summary>
    private static Finding[] Judge(string id, IReadOnlyList<(string Name, byte[] Text)> files)
    {
        (LintOptions options, LintInput[] inputs) = PageLint.Prepare(id, files);
        LintedZones linted = new Linter(options).RunOver(inputs);
        return [.. new FixProof(linted).Judge(linted.Result.Findings)];
    }
}
