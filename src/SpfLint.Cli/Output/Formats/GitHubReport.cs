using System.Globalization;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Analysis.Input;

namespace SpfLint.Cli.Output.Formats;

/// <summary>
/// Annotations of GitHub Actions, the gravest first. A step shows ten of each kind; the rest goes into the job's summary.
/// </summary>
/// <param name="output">Takes the workflow commands.</param>
/// <param name="paths">The files as GitHub names them.</param>
/// <param name="summary">The job's summary; null outside of a job.</param>
internal sealed class GitHubReport(TextWriter output, CheckoutPaths paths, JobSummary? summary) : IReportWriter
{
    private const int MaxOfEachKind = 10;

    /// <inheritdoc/>
    public void Write(LintReport report)
    {
        var rest = new List<Finding>();
        foreach (IGrouping<string, Finding> kind in report.Shown
            .OrderByDescending(finding => finding.Severity).GroupBy(finding => WorkflowCommand.Name(finding.Severity)))
        {
            foreach (Finding finding in kind.Take(MaxOfEachKind))
                output.WriteLine(WorkflowCommand.Of(finding, paths.Of(finding.Location.Source), report.Locations.Locate(finding.Location)));

            rest.AddRange(kind.Skip(MaxOfEachKind));
        }

        if (rest.Count > 0)
            output.WriteLine(Tell(rest, report));

        new ReportFooter(output).Write(report);
    }

    private string Tell(List<Finding> rest, LintReport report)
    {
        string many = Summary.Count(rest.Count, "finding");
        string limit = string.Create(CultureInfo.InvariantCulture, $"{many} beyond {MaxOfEachKind} of a kind {(rest.Count == 1 ? "has" : "have")} no annotation");
        if (summary is null)
            return $"{limit}; there is no job summary to list {(rest.Count == 1 ? "it" : "them")} in.";

        if (!summary.TryAppend($"{Tool.Name}: {many} without an annotation", rest.Select(finding => Item(finding, report)), out int listed))
            return $"{limit}, and the job summary cannot be written.";

        return listed == rest.Count
            ? $"{limit}; the job summary lists {(rest.Count == 1 ? "it" : "them")}."
            : string.Create(CultureInfo.InvariantCulture, $"{limit}; the job summary lists {listed}, and has no room for more.");
    }

    private string Item(Finding finding, LintReport report) => MarkdownList.Item(
        finding, $"{Printable.Escape(paths.Of(finding.Location.Source))}:{MarkdownList.Place(report.Locations.Locate(finding.Location))}");
}
