using System.Globalization;
using SpfLint.Analysis.Comparison;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Cli.Output.Formats;
using SpfLint.Dns.Names;

namespace SpfLint.Cli.Diff;

/// <summary>A comparison for the comment to a pull request: a section for each name that has changed, what is long folded away.</summary>
/// <param name="output">Takes the Markdown.</param>
internal sealed class DiffMarkdownReport(TextWriter output)
{
    /// <summary>Ranges of an item that are written out at once.</summary>
    private const int MaxRanges = 4;

    /// <summary>Ranges of an item that are written out at all; a comment holds 65,536 characters.</summary>
    private const int MaxFoldedRanges = 200;

    /// <summary>Writes it all.</summary>
    public void Write(DiffReport report)
    {
        output.Write($"## {Tool.Name} diff\n\n{Markdown.Prose(DiffWords.Summary(report))}\n");
        foreach (OwnerComparison comparison in report.Changed)
            WriteChanged(comparison);

        if (report.Rewritten.IsEmpty)
            return;

        output.Write("\n### No change in meaning\n\n");
        foreach (OwnerComparison comparison in report.Rewritten)
        {
            string cost = DiffWords.Cost(comparison) is { } text ? $": {text}" : "";
            output.Write($"- {Name(comparison.Owner)}{cost}\n");
        }
    }

    private void WriteChanged(OwnerComparison comparison)
    {
        string[] verbs = [.. comparison.Changes.Select(change => DiffWords.VerbOf(change.Kind)).Distinct()];
        output.Write($"\n### {Name(comparison.Owner)} {string.Join(", ", verbs)}\n\n");
        if (DiffWords.Cost(comparison) is { } cost)
            output.Write($"{cost}\n\n");

        DomainName[] others = [.. comparison.RewrittenRecords.Where(domain => domain != comparison.Owner)];
        if (others.Length > 0)
            output.Write($"By way of {string.Join(", ", others.Select(Name))}\n\n");

        foreach (PolicyChange change in comparison.Changes)
            WriteChange(change);
    }

    private void WriteChange(PolicyChange change)
    {
        string ranges = DiffWords.FirstRanges(change.Addresses, MaxRanges, Markdown.Code);
        string condition = DiffWords.ConditionOf(change, Markdown.Code) is { } text ? $"; {text}" : "";
        output.Write(
            $"- **{DiffWords.VerbOf(change.Kind)}** {DiffWords.FamilyOf(change)} {ranges} ({DiffWords.CountOf(change.Addresses)}): "
            + $"{DiffWords.Decided(change.Before, Markdown.Code)} → {DiffWords.Decided(change.After, Markdown.Code)}{condition}\n");
        if (change.Addresses.Ranges.Length <= MaxRanges)
            return;

        string[] all = [.. DiffWords.RangesOf(change.Addresses).Take(MaxFoldedRanges).Select(Markdown.Code)];
        string more = change.Addresses.Ranges.Length > MaxFoldedRanges
            ? string.Create(CultureInfo.InvariantCulture, $" and {change.Addresses.Ranges.Length - MaxFoldedRanges} more")
            : "";
        output.Write(string.Create(CultureInfo.InvariantCulture, $"  <details><summary>{change.Addresses.Ranges.Length} ranges</summary>\n\n  {string.Join(", ", all)}{more}\n\n  </details>\n"));
    }

    private static string Name(DomainName name) => Markdown.Code(Excerpt.OfName(name.Wire));
}
