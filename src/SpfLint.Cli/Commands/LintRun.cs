using System.Globalization;
using System.Runtime.CompilerServices;
using SpfLint.Analysis;
using SpfLint.Analysis.Diagnostics;
using SpfLint.Analysis.Input;
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
        using var files = new SourceFiles(environment.WorkingDirectory);
        var roots = new IncludeRoots(environment.WorkingDirectory);
        if (request.Input.AddRoots(roots) is { } missing)
        {
            Say(missing);
            return ExitCode.Usage;
        }

        FoundFiles found = request.Input.Find(environment, files, roots);
        foreach (InputProblem problem in found.Problems)
            Say(problem.Message);

        LintResult result = new Linter(new LintOptions
        {
            Includes = new FileSystemIncludes(files, roots),
            Severities = request.Severities,
        }).Run(found.Inputs);

        bool written = WriteAll(result, found, files);
        foreach (LintFailure failure in result.Failures)
            Say(failure.Message);

        return !written || !found.Problems.IsEmpty || !result.Failures.IsEmpty ? ExitCode.Failure : Fails(result) ? ExitCode.Findings : ExitCode.Clean;
    }

    private bool WriteAll(LintResult result, FoundFiles found, SourceFiles files)
    {
        bool written = true;
        foreach (OutputTarget target in request.Outputs)
        {
            if (target.Path is null)
                Write(target.Format, environment.Output, Palette.For(request.Color, environment), result, found, files);
            else
                written &= TryWriteFile(target, target.Path, result, found, files);
        }

        return written;
    }

    private bool TryWriteFile(OutputTarget target, string path, LintResult result, FoundFiles found, SourceFiles files)
    {
        Palette palette = request.Color == ColorChoice.Always ? Palette.For(ColorChoice.Always, environment) : Palette.Plain;
        try
        {
            OutputFile.Write(
                Path.GetFullPath(path, environment.WorkingDirectory),
                writer => Write(target.Format, writer, palette, result, found, files));
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            string reason = e switch
            {
                DirectoryNotFoundException => "its folder does not exist",
                UnauthorizedAccessException => "permission denied",
                _ => e.Message.TrimEnd('.'),
            };
            Say($"Cannot write '{path}': {reason}.");
            return false;
        }
    }

    private void Write(OutputFormat format, TextWriter output, Palette palette, LintResult result, FoundFiles found, SourceFiles files)
    {
        if (format == OutputFormat.Sarif)
            WriteSarif(output, result, found, files);
        else if (!found.Inputs.IsEmpty)
            new TextReport(output, palette).Write(result);
    }

    // Apart, so that the text path never loads the SARIF object model, which costs as much as linting a small zone.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void WriteSarif(TextWriter output, LintResult result, FoundFiles found, SourceFiles files)
    {
        if (result.Findings.Length > SarifReport.MaxResults)
            Say(string.Create(CultureInfo.InvariantCulture, $"Of {result.Findings.Length} findings the {SarifReport.MaxResults} most severe go into the SARIF output; code scanning takes no more."));

        var report = new SarifReport { Result = result, Files = files, Problems = found.Problems, Category = request.SarifCategory };
        report.Write(output);
    }

    private bool Fails(LintResult result) => request.FailOn switch
    {
        FailureThreshold.Error => result.Findings.Any(finding => finding.Severity == Severity.Error),
        FailureThreshold.Warning => result.Findings.Any(finding => finding.Severity >= Severity.Warning),
        FailureThreshold.Note => !result.Findings.IsEmpty,
        _ => false,
    };

    private void Say(string message) => environment.Error.WriteLine($"{Tool.Name}: {Printable.Escape(message)}");
}
