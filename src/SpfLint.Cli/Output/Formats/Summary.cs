using System.Globalization;
using SpfLint.Analysis;

namespace SpfLint.Cli.Output.Formats;

/// <summary>The last line of what people read.</summary>
internal static class Summary
{
    /// <summary>Such as <c>Found 3 errors, 1 warning in 2 files (41 records, 5 SPF records).</c></summary>
    public static string Of(LintResult result)
    {
        FindingCounts findings = FindingCounts.Of(result.Findings);
        var counts = new List<string>();
        AddIfAny(counts, findings.Errors, "error");
        AddIfAny(counts, findings.Warnings, "warning");
        AddIfAny(counts, findings.Notes, "note");

        string found = counts.Count == 0 ? "No problems found" : "Found " + string.Join(", ", counts);
        string read = $"{Count(result.RecordCount, "record")}, {Count(result.SpfRecordCount, "SPF record")}";
        return $"{found} in {Count(result.Files.Length, "file")} ({read}).";
    }

    /// <summary>A number with its noun, such as <c>2 files</c>.</summary>
    public static string Count(long number, string noun) =>
        string.Concat(number.ToString(CultureInfo.InvariantCulture), " ", noun, number == 1 ? "" : "s");

    private static void AddIfAny(List<string> counts, int number, string noun)
    {
        if (number > 0)
            counts.Add(Count(number, noun));
    }
}
