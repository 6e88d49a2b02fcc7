using System.Globalization;
using SpfLint.Analysis;
using SpfLint.Analysis.Diagnostics;

namespace SpfLint.Cli.Output;

/// <summary>The last line of the text output.</summary>
internal static class Summary
{
    /// <summary>Such as <c>Found 3 errors, 1 warning in 2 files (41 records, 5 SPF records).</c></summary>
    public static string Of(LintResult result)
    {
        int errors = 0, warnings = 0, notes = 0;
        foreach (Finding finding in result.Findings)
        {
            if (finding.Severity == Severity.Error)
                errors++;
            else if (finding.Severity == Severity.Warning)
                warnings++;
            else
                notes++;
        }

        var counts = new List<string>();
        AddIfAny(counts, errors, "error");
        AddIfAny(counts, warnings, "warning");
        AddIfAny(counts, notes, "note");

        string found = counts.Count == 0 ? "No problems found" : "Found " + string.Join(", ", counts);
        string read = $"{Count(result.RecordCount, "record")}, {Count(result.SpfRecordCount, "SPF record")}";
        return $"{found} in {Count(result.Files.Length, "file")} ({read}).";
    }

    private static void AddIfAny(List<string> counts, int number, string noun)
    {
        if (number > 0)
            counts.Add(Count(number, noun));
    }

    private static string Count(long number, string noun) =>
        string.Create(CultureInfo.InvariantCulture, $"{number} {noun}{(number == 1 ? "" : "s")}");
}
