using System.Globalization;
using System.Runtime.CompilerServices;
using SpfLint.Analysis;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Cli.Output;
using SpfLint.Sarif;

namespace SpfLint.Cli.Commands;

/// <summary>One run of the linter: finds the files, lints them, writes the outputs and says how it went.</summary>
/// <param name="request">What to do.</param>
/// <param name="environment">Where it happens.</param>
internal sealed class LintRun(LintRequest request, ToolEnvironment environment)
{
    /// <summary>Does it all.</summary>
    /// <returns>The process's exit code.</returns>
    public int Execute()
    {
        using ZoneRun? run = ZoneRun.Open(request.Input, environment);
        if (run is null)
            return ExitCode.Usage;

        LintResult result = new Linter(new LintOptions
        {
            Includes = run.Includes,
            Outside = run.Outside,
            Lock = run.Lock,
            Severities = request.Severities,
        }).Run(run.Found.Inputs);

        bool written = request.Output.WriteAll(environment, (format, output, palette) => Write(format, output, palette, result, run));
        foreach (LintFailure failure in result.Failures)
            environment.Say(failure.Message);

        return !written || !run.IsComplete || !result.Failures.IsEmpty ? ExitCode.Failure : Fails(result) ? ExitCode.Findings : ExitCode.Clean;
    }

    private void Write(OutputFormat format, TextWriter output, Palette palette, LintResult result, ZoneRun run)
    {
        if (format == OutputFormat.Sarif)
            WriteSarif(output, result, run);
        else if (!run.Found.Inputs.IsEmpty)
            new TextReport(output, palette).Write(result);
    }

    // Apart, so that the text path never loads the SARIF object model, which costs as much as linting a small zone.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void WriteSarif(TextWriter output, LintResult result, ZoneRun run)
    {
        if (result.Findings.Length > SarifReport.MaxResults)
            environment.Say(string.Create(CultureInfo.InvariantCulture, $"Of {result.Findings.Length} findings the {SarifReport.MaxResults} most severe go into the SARIF output; code scanning takes no more."));

        var report = new SarifReport { Result = result, Files = run.Files, Problems = run.Found.Problems, Category = request.SarifCategory };
        report.Write(output);
    }

    private bool Fails(LintResult result) => request.FailOn switch
    {
        FailureThreshold.Error => result.Findings.Any(finding => finding.Severity == Severity.Error),
        FailureThreshold.Warning => result.Findings.Any(finding => finding.Severity >= Severity.Warning),
        FailureThreshold.Note => !result.Findings.IsEmpty,
        _ => false,
    };
}
