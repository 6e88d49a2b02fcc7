using SpfLint.Analysis;
using SpfLint.Analysis.Catalogue;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Dns.Text;
using SpfLint.LanguageServer.Documents;
using SpfLint.LanguageServer.Protocol;

namespace SpfLint.LanguageServer.Features;

/// <summary>What an editor shows for the place under the pointer.</summary>
/// <param name="isMarkdown">Whether the editor renders Markdown.</param>
internal sealed class HoverFinder(bool isMarkdown)
{
    private const string RuleSeparator = "\n\n---\n\n";

    /// <summary>The facts about a term, and the pages of the rules that it breaks.</summary>
    /// <param name="snapshot">The workspace.</param>
    /// <param name="source">The document's text.</param>
    /// <param name="offset">The byte.</param>
    /// <returns>Null when there is nothing to say.</returns>
    /// <exception cref="IOException">A file changes while it is read.</exception>
    public Hover? Find(Snapshot snapshot, SourceText source, long offset)
    {
        Finding[] findings = [.. snapshot.Result.Findings.Where(finding =>
            finding.Location.Source == source && finding.Location.Span.Start <= offset && offset <= finding.Location.Span.End)];
        PlaceInZone? place = PlaceInZone.Find(snapshot, source, offset);
        string? facts = place?.Term is null ? null : TermFacts.Describe(snapshot, place);
        if (facts is null && findings is [])
            return null;

        TextSpan span = facts is null ? findings[0].Location.Span : place!.TermSpan;
        IEnumerable<string> parts = findings.Select(finding => finding.Rule).Distinct().Select(PageOf);
        string text = string.Join(RuleSeparator, facts is null ? parts : parts.Prepend(facts));
        return new Hover(new MarkupContent(isMarkdown ? "markdown" : "plaintext", text), snapshot.Measure(source, span));
    }

    private string PageOf(Descriptor rule)
    {
        if (RulePage.Find(rule.Id) is not { } page)
            return rule.Title;

        return isMarkdown
            ? $"**{rule.Id} {rule.Name}**: {rule.Title}\n\n{RulePageExcerpt.Of(page.Markdown)}\n\n[The whole page]({Product.HelpUri(rule.Id)})"
            : $"{rule.Id} {rule.Name}: {rule.Title}\n\n{page.Summary}";
    }
}
