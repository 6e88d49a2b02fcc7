using System.Text;
using SpfLint.Analysis.Catalogue;
using SpfLint.Analysis.Diagnostics;

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
            Finding[] before = Lint(id, example.Files);
            foreach (Finding finding in before.Where(finding => finding.Rule.Id == id && finding.Fix is not null))
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
}
