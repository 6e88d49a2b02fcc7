using SpfLint.Analysis.Comparison;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Cli.Output;
using SpfLint.Dns.Names;
using SpfLint.Spf.Addresses;

namespace SpfLint.Cli.Diff;

/// <summary>A comparison for people: for each name that has changed, which addresses get which result by which terms.</summary>
/// <param name="output">Takes the text.</param>
/// <param name="palette">Colors, or none.</param>
internal sealed class DiffTextReport(TextWriter output, Palette palette)
{
    /// <summary>Ranges of a line that are written out; more are counted.</summary>
    private const int MaxRanges = 12;

    /// <summary>Writes it all.</summary>
    public void Write(DiffReport report)
    {
        foreach (OwnerComparison comparison in report.Changed)
        {
            WriteHead(comparison, "");
            foreach (PolicyChange change in comparison.Changes)
                WriteChange(change);

            output.WriteLine();
        }

        foreach (OwnerComparison comparison in report.Rewritten)
        {
            WriteHead(comparison, ": no change in meaning");
            output.WriteLine();
        }

        output.WriteLine(DiffWords.Summary(report));
    }

    private void WriteHead(OwnerComparison comparison, string what)
    {
        string place = (comparison.After.Path ?? comparison.Before.Path) is { } path ? $" ({Printable.Escape(path)})" : "";
        string cost = DiffWords.Cost(comparison) is { } text ? $"{(what.Length == 0 ? ":" : ",")} {text}" : "";
        output.WriteLine($"{palette.Place(Printable.Escape(Excerpt.OfName(comparison.Owner.Wire)))}{place}{what}{cost}");
        DomainName[] others = [.. comparison.RewrittenRecords.Where(domain => domain != comparison.Owner)];
        if (others.Length > 0)
            output.WriteLine($"  by way of {string.Join(", ", others.Select(domain => Excerpt.OfName(domain.Wire)))}");
    }

    private void WriteChange(PolicyChange change)
    {
        string verb = Paint(change.Kind, DiffWords.VerbOf(change.Kind).PadRight(7));
        string ranges = DiffWords.FirstRanges(change.Addresses, MaxRanges, range => range);
        output.WriteLine($"  {verb}  {DiffWords.FamilyOf(change)}  {ranges} ({DiffWords.CountOf(change.Addresses)})");
        output.WriteLine($"           {DiffWords.Decided(change.Before, text => text)} -> {DiffWords.Decided(change.After, text => text)}");
        if (DiffWords.ConditionOf(change, subject => $"'{subject}'") is { } condition)
            output.WriteLine($"           {condition}");
    }

    private string Paint(AddressChangeKind kind, string text) => kind switch
    {
        AddressChangeKind.Gain => palette.Added(text),
        AddressChangeKind.Loss => palette.Removed(text),
        _ => palette.Severe(Severity.Note, text),
    };
}
