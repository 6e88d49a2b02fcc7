using System.Globalization;
using System.Runtime.CompilerServices;
using SpfLint.Analysis;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Analysis.Input;
using SpfLint.Cli.Fixing;
using SpfLint.Cli.Output;
using SpfLint.Cli.Output.Formats;
using SpfLint.Sarif;

namespace SpfLint.Cli.Commands;

/// <summary>Writes what a run of the linter has found, in every format that was asked for.</summary>
/// <param name="request">What was asked for.</param>
/// <param name="environment">Where it goes.</param>
/// <param name="run">The files of the run.</param>
internal sealed class LintOutput(LintRequest request, ToolEnvironment environment, ZoneRun run)
{
    /// <summary>How much was fixed before; null when nothing was to be.</summary>
    public FixCount? Fixed { get; init; }

    /// <summary>Writes all outputs.</summary>
    /// <returns>Whether all of them could be written.</returns>
    public bool Write(LintResult result)
    {
        var report = new LintReport
        {
            Result = result,
            Fixed = Fixed,
            Pasted = run.Inputs.Where(input => input.IsPublished).Select(input => input.Source).ToHashSet(),
            Problems = run.Found.Problems,
            IsQuiet = request.IsQuiet,
            QuietSeverity = request.FailingSeverity ?? Severity.Error,
            HasStatistics = request.HasStatistics,
        };
        return request.Output.WriteAll(
            environment,
            (format, output, palette) => Write(format, output, palette, report),
            path => result.Files.Any(file => run.Files.LeadsTo(path, file)));
    }

    private void Write(OutputFormat format, TextWriter output, Palette palette, LintReport report)
    {
        // For people: that there was nothing to read has been said.
        if (run.Inputs.IsEmpty && format is OutputFormat.Text or OutputFormat.Concise or OutputFormat.GitHub)
            return;

        if (format == OutputFormat.Text)
            new TextReport(output, palette).Write(report);
        else if (format == OutputFormat.Sarif)
            WriteSarif(output, report);
        else
            WriteOther(format, output, palette, report);
    }

    // Apart, so that the text path never loads the SARIF object model, which costs as much as linting a small zone.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void WriteSarif(TextWriter output, LintReport report)
    {
        LintResult result = report.Result;
        if (result.Findings.Length > SarifReport.MaxResults)
            environment.Say(string.Create(CultureInfo.InvariantCulture, $"Of {result.Findings.Length} findings the {SarifReport.MaxResults} most severe go into the SARIF output; code scanning takes no more."));

        new SarifReport { Result = result, Files = run.Files, Problems = report.Problems, Category = request.SarifCategory, Suppressed = request.WritesSuppressed ? result.Suppressed : [] }.Write(output);
    }

    // Apart for the same reason: here are the libraries for JSON and XML.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void WriteOther(OutputFormat format, TextWriter output, Palette palette, LintReport report)
    {
        IReportWriter writer = format switch
        {
            OutputFormat.Json => new JsonReport(output),
            OutputFormat.JsonLines => new JsonLinesReport(output),
            OutputFormat.GitHub => new GitHubReport(output, new CheckoutPaths(run.Files), FindJobSummary()),
            OutputFormat.GitLab => new GitLabReport(output, new CheckoutPaths(run.Files)),
            OutputFormat.Checkstyle => new CheckstyleReport(output),
            OutputFormat.JUnit => new JUnitReport(output),
            OutputFormat.RdJson => new RdJsonReport(output),
            OutputFormat.Markdown => new MarkdownReport(output),
            _ => new ConciseReport(output, palette),
        };
        writer.Write(report);
    }

    private JobSummary? FindJobSummary() => environment.Variable(JobSummary.Variable) is { Length: > 0 } path
        ? new JobSummary(Path.GetFullPath(path, environment.WorkingDirectory))
        : null;
}
