using SpfLint.Analysis.Catalogue;
using SpfLint.Dns.Layout;
using SpfLint.Dns.Text;

namespace SpfLint.Analysis.Tests.Pages;

/// <summary>Layout changes nothing that a rule speaks of, in any example of any page.</summary>
public sealed class PageLayoutTests
{
    // These are about what stands between fields.
    private static readonly string[] OfLayout = ["DNS1003", "DNS1007", "DNS1008", "DNS1009", "DNS1013"];

    public static TheoryData<string> Rules => [.. RuleCatalogue.All.Select(rule => rule.Descriptor.Id)];

    [Theory]
    [MemberData(nameof(Rules))]
    public void Every_example_gives_the_same_findings_when_it_is_laid_out(string id)
    {
        foreach (PageExample example in PageExample.ReadAll(id, RulePage.Read(id)!))
        {
            (string Name, byte[] Text)[] after = [.. example.Files.Select(file => (file.Name, Format(file.Name, file.Text)))];

            Assert.Equal(Describe(PageLint.Run(id, example.Files)), Describe(PageLint.Run(id, after)));
        }
    }

    private static byte[] Format(string name, byte[] text)
    {
        if (name is ".editorconfig" or "spflint.lock")
            return text;

        var source = new MemorySource(name, text);
        var layout = new ZoneLayout(source);
        byte[] after = [.. layout.Arrange().SelectMany(change => change.NewText.ToArray())];
        if (layout.Obstacle is not null)
            return text;

        Assert.Equal(ContentDigest.Of(source), ContentDigest.Of(new MemorySource(name, after)));
        Assert.Equal(after, new ZoneLayout(new MemorySource(name, after)).Arrange().SelectMany(change => change.NewText.ToArray()));
        return after;
    }

    private static IEnumerable<string> Describe(LintResult result) => result.Findings
        .Where(finding => !OfLayout.Contains(finding.Rule.Id))
        .Select(finding => $"{finding.Location.Source.Path}: {finding.Rule.Id} {finding.Text}")
        .Order(StringComparer.Ordinal);
}
