using System.Globalization;
using SpfLint.Analysis;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Dns.Text;

namespace SpfLint.Cli.Output.Formats;

/// <summary>Findings as items of a Markdown list.</summary>
internal static class MarkdownList
{
    /// <summary>One finding: an item, and what to do as an item below it.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="place">Where, as printable text.</param>
    /// <returns>Lines, each with its end.</returns>
    public static string Item(Finding finding, string place)
    {
        string rule = $"[{finding.Rule.Id}]({Product.HelpUri(finding.Rule.Id)}) {finding.Rule.Name}";
        string item = $"- {Markdown.Span(place)} **{FindingText.Word(finding.Severity)}** {rule}: {Markdown.Message(finding)}\n";
        return FindingText.Help(finding) is { } help ? $"{item}  - help: {Markdown.Code(help)}\n" : item;
    }

    /// <summary>A line and column.</summary>
    public static string Place(LineSpan lines) => string.Create(CultureInfo.InvariantCulture, $"{lines.Start.Line}:{lines.Start.Column}");
}
