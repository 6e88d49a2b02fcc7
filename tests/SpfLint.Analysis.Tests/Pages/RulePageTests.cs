using System.Text;
using SpfLint.Analysis.Catalogue;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Dns.Text;

namespace SpfLint.Analysis.Tests.Pages;

public sealed class RulePageTests
{
    public static TheoryData<string> Rules => [.. RuleCatalogue.All.Select(rule => rule.Descriptor.Id)];

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_page_says_what_the_code_says(string id)
    {
        Descriptor rule = RuleCatalogue.Find(id)!.Descriptor;
        string page = RulePage.Read(id) ?? throw new InvalidOperationException($"rules/{id}.md is missing");
        string[] lines = page.ReplaceLineEndings("\n").Split('\n');

        Assert.Equal($"# {rule.Id} {rule.Name}", lines[0]);
        Assert.StartsWith($"Severity: {rule.DefaultSeverity.ToString().ToLowerInvariant()}", lines[2], StringComparison.Ordinal);
        foreach (string section in (string[])["## What it means", "## Why it matters", "## Bad", "## Good", "## How to fix", "## How to suppress"])
            Assert.Contains(section, lines);

        PageExample[] examples = [.. PageExample.ReadAll(id, page)];
        Assert.Contains(examples, example => example.IsBad);
        Assert.Contains(examples, example => !example.IsBad);
        Assert.All(examples.Where(e => e.IsBad), e => Assert.Contains(e.Expected, x => x.Id == id));
        Assert.All(examples.Where(e => !e.IsBad), e => Assert.Empty(e.Expected));
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void Every_example_gives_exactly_the_findings_it_shows(string id)
    {
        foreach (PageExample example in PageExample.ReadAll(id, RulePage.Read(id)!))
        {
            IEnumerable<string> expected = example.Expected.Select(e => $"{e.File}:{e.Line}:{e.Column}+{e.Length} {e.Id}");
            Finding[] findings = [.. PageLint.Run(id, example.Files).Findings];
            Assert.Equal(expected.Order(StringComparer.Ordinal), findings.Select(Describe).Order(StringComparer.Ordinal));
            foreach (Expected e in example.Expected)
                Assert.Contains(findings, f => f.Rule.Id == e.Id && f.Text.Contains(e.Words, StringComparison.OrdinalIgnoreCase));
        }
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void Wordings_are_sentences_and_titles_too(string id)
    {
        Descriptor rule = RuleCatalogue.Find(id)!.Descriptor;

        Assert.Matches("^(SPF|DNS|LNT)[0-9]{4}$", rule.Id);
        Assert.Matches("^([A-Z][a-z0-9]+)+$", rule.Name);
        Assert.EndsWith(".", rule.Title, StringComparison.Ordinal);
        Assert.NotEmpty(rule.Messages);
        Assert.Equal(rule.Messages.Length, rule.Messages.Select(m => m.Id).Distinct().Count());
        Assert.All(rule.Messages, message => Assert.EndsWith(".", message.Format, StringComparison.Ordinal));
    }

    private static string Describe(Finding finding)
    {
        SourceText source = finding.Location.Source;
        string text = Encoding.UTF8.GetString(source.Slice(new TextSpan(0, source.Length)));
        string before = Encoding.UTF8.GetString(source.Slice(new TextSpan(0, finding.Location.Span.Start)));
        string span = Encoding.UTF8.GetString(source.Slice(finding.Location.Span));
        int line = before.Count(c => c == '\n') + 1;
        int column = before.Length - before.LastIndexOf('\n');
        int length = span.Contains('\n', StringComparison.Ordinal) && span.Length > 1 ? -1 : span.Length;
        Assert.True(finding.Location.Span.End <= source.Length, $"{finding.Rule.Id} points behind the end of {text}");
        return $"{source.Path}:{line}:{column}+{length} {finding.Rule.Id}";
    }
}
