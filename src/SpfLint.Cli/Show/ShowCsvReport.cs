using System.Globalization;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Cli.Output;
using SpfLint.Spf.Addresses;
using SpfLint.Spf.Evaluation;

namespace SpfLint.Cli.Show;

/// <summary>The ranges as comma-separated values (RFC 4180), one a line, below a line of names.</summary>
/// <param name="output">Takes the text.</param>
internal sealed class ShowCsvReport(TextWriter output)
{
    /// <summary>Writes it all.</summary>
    public void Write(ShowReport report)
    {
        WriteLine(["family", "first", "last", "addresses", "result", "term", "path", "lookups", "voids", "dependsOn"]);
        foreach (AddressPartition partition in report.Partitions)
        {
            foreach (AddressVerdict verdict in partition.Ranges)
                WriteLine(Fields(verdict, partition.Family));
        }
    }

    private static string[] Fields(AddressVerdict verdict, IpFamily family) =>
    [
        RangeText.NameOf(family),
        RangeText.Of(verdict.Range.First, family),
        RangeText.Of(verdict.Range.Last, family),
        RangeText.CountOf(verdict.Range),
        SpfResultNames.Of(verdict.Result),
        TermOf(verdict.Decision),
        string.Join(' ', verdict.Decision.Visit.Path.Select(domain => Excerpt.OfName(domain.Wire))),
        verdict.LookupCount.ToString(CultureInfo.InvariantCulture),
        verdict.VoidLookupCount.ToString(CultureInfo.InvariantCulture),
        string.Join(' ', verdict.DependsOn.Select(dependency => dependency.Subject).Distinct()),
    ];

    /// <summary>
    /// A term with a mistake may be anything, a formula too; an apostrophe keeps spreadsheets from computing it. All other terms
    /// are of the record's grammar and none.
    /// </summary>
    private static string TermOf(AddressDecision decision)
    {
        string term = Printable.Escape(TermText.Of(decision) ?? "");
        return decision.Reason == EvaluationReason.SyntaxError ? $"'{term}" : term;
    }

    private void WriteLine(string[] fields) => output.Write(string.Join(',', fields.Select(Quote)) + "\r\n");

    private static string Quote(string field) =>
        field.AsSpan().ContainsAny(",\"\r\n") ? $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : field;
}
