using System.Collections.Immutable;
using System.Globalization;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Cli.Output;
using SpfLint.Dns.Records;
using SpfLint.Spf.Addresses;
using SpfLint.Spf.Evaluation;

namespace SpfLint.Cli.Show;

/// <summary>A record for people: what it includes and costs, and for each family a table of who decides about which addresses.</summary>
/// <param name="output">Takes the text.</param>
/// <param name="palette">Colors, or none.</param>
internal sealed class ShowTextReport(TextWriter output, Palette palette)
{
    /// <summary>Ranges of a row that are written out; more are counted.</summary>
    private const int MaxRanges = 3;

    private static readonly string[] s_heads = ["Result", "Ranges", "Addresses", "Decided by"];

    /// <summary>Writes it all.</summary>
    /// <exception cref="IOException">A file cannot be read any more, or the output is closed.</exception>
    public void Write(ShowReport report)
    {
        WriteTree(report.Root, new VisitPlaces(report.Root), "");
        foreach (AddressPartition partition in report.Partitions)
        {
            output.WriteLine();
            WriteTable(partition, report.Highlight);
        }

        if (report.Highlight is { } highlight)
            WriteHighlight(highlight);
    }

    private void WriteTree(RecordNode node, VisitPlaces places, string indent)
    {
        string via = node.Via.Length == 0 ? "" : $"{Printable.Escape(node.Via)} -> ";
        string place = places.Find(node.Visit) is { } found
            ? string.Create(CultureInfo.InvariantCulture, $" ({Printable.Escape(found.File)}:{found.Line})")
            : "";
        string failure = VisitSentence.Of(node.Visit) is { } sentence ? $", {sentence}" : "";
        output.WriteLine($"{indent}{via}{Printable.Escape(node.Name)}{place}: {Lookups(node.BranchLookupCount)}{failure}");
        foreach (RecordNode child in node.Children)
            WriteTree(child, places, indent + "  ");
    }

    private void WriteTable(AddressPartition partition, Highlight? highlight)
    {
        output.WriteLine(palette.Place(partition.Family == IpFamily.Ip4 ? "IPv4" : "IPv6"));
        DecisionRow[] rows = [.. DecisionRow.Of(partition)];
        string[][] cells = [s_heads, .. rows.Select(row => Cells(row))];
        int[] widths = [.. Enumerable.Range(0, s_heads.Length).Select(column => cells.Max(row => row[column].Length))];
        for (int i = 0; i < cells.Length; i++)
        {
            bool isHighlighted = i > 0 && highlight is not null && rows[i - 1].Decision == highlight.Verdict.Decision
                && rows[i - 1].Addresses.Contains(BitsOf(highlight.Client));
            string mark = isHighlighted ? "> " : "  ";
            string result = cells[i][0].PadRight(widths[0]);
            string rest = $"  {cells[i][1].PadRight(widths[1])}  {cells[i][2].PadLeft(widths[2])}  {cells[i][3]}";
            output.WriteLine(mark + (i == 0 ? palette.Frame(result + rest) : Paint(rows[i - 1].Decision.Result, result) + rest));
        }
    }

    private static string[] Cells(DecisionRow row) =>
    [
        SpfResultNames.Of(row.Decision.Result),
        Ranges(row.Addresses),
        RangeText.CountOf(row.Addresses),
        DecisionText.Of(row.Decision) + Conditions(row.DependsOn),
    ];

    private static string Ranges(AddressSet set)
    {
        if (set.IsWhole)
            return "all";

        ImmutableArray<AddressRange> ranges = set.Ranges;
        string shown = string.Join(", ", ranges.Take(MaxRanges).Select(range => range.Describe(set.Family)));
        return ranges.Length > MaxRanges
            ? string.Create(CultureInfo.InvariantCulture, $"{shown} and {ranges.Length - MaxRanges} more")
            : shown;
    }

    private static string Conditions(ImmutableArray<AddressDependency> dependsOn) =>
        dependsOn.IsEmpty ? "" : $", depending on {string.Join(", ", dependsOn.Select(dependency => dependency.Subject).Distinct())}";

    private void WriteHighlight(Highlight highlight)
    {
        AddressVerdict verdict = highlight.Verdict;
        string result = SpfResultNames.Of(verdict.Result);
        string voids = verdict.VoidLookupCount == 1 ? "1 void lookup" : $"{verdict.VoidLookupCount} void lookups";
        output.WriteLine();
        output.WriteLine(
            $"{highlight.Client}: {Paint(verdict.Result, result)} by {DecisionText.Of(verdict.Decision)}"
            + $"{Conditions(verdict.DependsOn)}; {Lookups(verdict.LookupCount)}, {voids}");
    }

    private static string Lookups(int count) => count == 1 ? "1 lookup" : string.Create(CultureInfo.InvariantCulture, $"{count} lookups");

    private static AddressBits BitsOf(ClientAddress client) => client.IsIp4 ? client.Ip4 : client.Ip6;

    private string Paint(SpfResult result, string text) => result switch
    {
        SpfResult.Pass => palette.Label(text),
        SpfResult.Fail or SpfResult.PermError => palette.Severe(Severity.Error, text),
        SpfResult.SoftFail or SpfResult.TempError => palette.Severe(Severity.Warning, text),
        _ => palette.Severe(Severity.Note, text),
    };
}
